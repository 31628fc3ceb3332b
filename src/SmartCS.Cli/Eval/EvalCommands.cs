using System.CommandLine;
using SmartCS.Cli.Eval.Answers;
using SmartCS.Cli.Eval.Guide;
using SmartCS.Cli.Eval.Intents;
using SmartCS.Cli.Eval.Retail;
using SmartCS.Cli.Eval.Slots;

namespace SmartCS.Cli.Eval;

/// <summary><c>smartcs eval</c>: measures, on the user's own data, what the engine does.</summary>
internal static class EvalCommands
{
    public static Command Create(CommandConsole console) => new("eval", "Measure on your own data what the engine does.")
    {
        SearchCommand.Create(console),
        KnowledgeCommand.Create(console),
        IntentsCommand.Create(console),
        SlotsCommand.Create(console),
        AnswersCommand.Create(console),
        GuideCommand.Create(console),
        RetailCommand.Create(console),
    };

    public static void RequireKnownIndex(string name)
    {
        if (!string.Equals(name, "memory", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"--index is '{CommandConsole.Flatten(name)}'; allowed is memory.");
        }
    }
}
