using System.CommandLine;

namespace SmartCS.Cli.Knowledge;

/// <summary><c>smartcs knowledge</c>: looks at a record, and takes changes back.</summary>
internal static class KnowledgeCommands
{
    public static Command Create(CommandConsole console) => new("knowledge", "Look at a merchant's knowledge and its history, and take changes back.")
    {
        ListCommand.Create(console),
        ShowCommand.Create(console),
        HistoryCommand.Create(console),
        RollbackCommand.Create(console),
    };

    public static Argument<string> EntryArgument() => new("entry") { Description = "The entry's id." };
}
