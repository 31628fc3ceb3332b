using System.CommandLine;
using SmartCS.Sdk;
using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary><c>smartcs flows show</c>: a flow as a text to read, or as a diagram.</summary>
internal static class FlowShowCommand
{
    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("file") { Description = "A flow's file." };
        var mermaid = new Option<bool>("--mermaid") { Description = "Print a Mermaid diagram." };
        var language = new Option<string>("--language") { Description = "The language of the texts.", HelpName = "tag", DefaultValueFactory = _ => "en" };
        var command = new Command("show", "Show a flow as a text to read, or as a diagram.") { file, mermaid, language };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(file), parsed.GetValue(mermaid), parsed.GetRequiredValue(language)));
        return command;
    }

    private static int Run(CommandConsole console, string file, bool mermaid, string language)
    {
        if (!Locale.IsTag(language))
        {
            throw new CommandException($"--language is '{language}'; allowed is a language tag such as zh or en.");
        }

        var read = FlowFiles.Read(file);
        if (read.Definition is not { } flow)
        {
            foreach (var problem in read.Problems)
            {
                console.WriteError(problem.ToString());
            }

            return ExitCodes.Failed;
        }

        foreach (var line in mermaid ? FlowDiagram.Of(flow, language) : FlowOutline.Of(flow, language))
        {
            console.Out.WriteLine(CommandConsole.Flatten(line));
        }

        return ExitCodes.Done;
    }
}
