using System.CommandLine;
using SmartCS.Sdk;

namespace SmartCS.Cli;

/// <summary>The options that several commands have in common.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, one object a line, and nothing else on standard output." };

    public static Option<string> Record() => new("--record") { Description = "The merchant's record, a SQLite file.", HelpName = "file", Required = true };

    public static Option<string> By() => new("--by") { Description = "Who makes the change, as the history will say.", HelpName = "name", DefaultValueFactory = _ => "smartcs" };

    public static Option<string> Index() => new("--index")
    {
        Description = "The index to measure; memory is the one inside the process.",
        HelpName = "name",
        DefaultValueFactory = _ => "memory",
    };

    public static Option<MerchantId> Merchant()
    {
        var option = new Option<MerchantId>("--merchant")
        {
            Description = "The merchant's id.",
            HelpName = "id",
            Required = true,
            CustomParser = result => ParseMerchant(result),
        };
        return option;
    }

    private static MerchantId ParseMerchant(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        try
        {
            return new MerchantId(text);
        }
        catch (ArgumentException)
        {
            result.AddError($"--merchant is '{CommandConsole.Flatten(text)}'; allowed are 1 to 128 characters without control characters.");
            return default;
        }
    }
}
