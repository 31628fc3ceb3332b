using System.CommandLine;

namespace SmartCS.Cli.Ask;

/// <summary>The options that <c>ask</c> and <c>chat</c> share.</summary>
internal static class AskOptions
{
    public static Option<string?> Settings() => new("--settings")
    {
        Description = "A folder with a <merchant id>.json for each merchant. Without it the defaults hold.",
        HelpName = "folder",
    };
}
