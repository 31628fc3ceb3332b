namespace SmartCS.Cli;

/// <summary>A command cannot go on; the message is what the user reads.</summary>
internal sealed class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
