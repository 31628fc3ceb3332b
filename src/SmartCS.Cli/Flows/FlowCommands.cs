using System.CommandLine;
using SmartCS.Sdk.Flows;

namespace SmartCS.Cli.Flows;

/// <summary><c>smartcs flows</c>: what merchants write flows with.</summary>
internal static class FlowCommands
{
    public static Command Create(CommandConsole console) => new("flows", "Check and show the flows that merchants write as files.")
    {
        FlowCheckCommand.Create(console),
        FlowShowCommand.Create(console),
        CreateSchema(console),
    };

    private static Command CreateSchema(CommandConsole console)
    {
        var command = new Command("schema", "Print the JSON schema of flow files, by which editors complete and check them.");
        command.SetAction(_ =>
        {
            console.Out.Write(FlowSchema.Text);
            return ExitCodes.Done;
        });
        return command;
    }
}
