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

    public static Option<string?> Models() => new("--models")
    {
        Description = "A JSON file with a section 'models', which a host would have in its configuration, and if need be 'prices'. Without --settings, its chat models answer in their order.",
        HelpName = "file",
    };
}
