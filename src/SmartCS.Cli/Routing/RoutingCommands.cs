using System.CommandLine;

namespace SmartCS.Cli.Routing;

/// <summary><c>smartcs routing</c>: how messages are understood.</summary>
internal static class RoutingCommands
{
    public static Command Create(CommandConsole console) => new("routing", "Look at how messages are understood.")
    {
        DriftCommand.Create(console),
    };
}
