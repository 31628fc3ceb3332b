using System.CommandLine;

namespace SmartCS.Cli.Eval;

/// <summary><c>smartcs eval</c>: measures, on the user's own data, what the engine does.</summary>
internal static class EvalCommands
{
    public static Command Create(CommandConsole console) => new("eval", "Measure search quality and speed on your own data.")
    {
        SearchCommand.Create(console),
        KnowledgeCommand.Create(console),
    };

    public static void RequireKnownIndex(string name)
    {
        if (!string.Equals(name, "memory", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"--index is '{CommandConsole.Flatten(name)}'; allowed is memory.");
        }
    }
}
