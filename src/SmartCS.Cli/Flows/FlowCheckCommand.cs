using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary><c>smartcs flows check</c>: what is wrong with flow files, by line.</summary>
internal static class FlowCheckCommand
{
    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("path") { Description = "A flow's file, or a folder with such; several may be given.", Arity = ArgumentArity.OneOrMore };
        var known = new Option<string[]>("--known") { Description = "An action, effect or flow that the shop's own program brings, such as shop.points; may be given several times.", HelpName = "name" };
        var json = SharedOptions.Json();
        var command = new Command("check", "Tell every problem of flow files with its line and column.") { paths, known, json };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(paths), parsed.GetValue(known) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandConsole console, string[] paths, string[] known, bool json)
    {
        string[] files = [.. paths.SelectMany(FilesOf)];
        if (files.Length == 0)
        {
            throw new CommandException($"{paths[0]} has no file that ends in .yaml, .yml or .json.");
        }

        using var services = new ServiceCollection().AddSmartCustomerService().Services.BuildServiceProvider();
        FlowProblem[] problems = [.. FlowFiles.Check(files, services.GetRequiredService<FlowParts>()).Where(problem => !known.Contains(problem.Found))];
        foreach (var problem in problems)
        {
            if (json)
            {
                JsonOutput.WriteRecord(console, problem);
            }
            else
            {
                console.Out.WriteLine(CommandConsole.Flatten(problem.ToString()));
            }
        }

        if (!json && problems.Length == 0)
        {
            console.Out.WriteLine(files.Length == 1 ? "1 flow is right." : $"{files.Length} flows are right.");
        }

        return problems.Length == 0 ? ExitCodes.Done : ExitCodes.PartlyDone;
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? FlowFiles.In(path)
        : File.Exists(path) ? [path]
        : throw new CommandException($"There is no file or folder {path}.");
}
