using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    public static Option<string> Report() => new("--report") { Description = "Write a report to read in a browser.", HelpName = "file" };

    /// <summary>A whole number that decides what is left to chance.</summary>
    public static Option<int> Seed(int value)
    {
        var option = new Option<int>("--seed") { Description = "Decides what is left to chance; the same seed gives the same result.", HelpName = "number", CustomParser = result => ParseSeed(result) };
        option.DefaultValueFactory = _ => value;
        return option;
    }

    /// <summary>A share above 0 and up to 1.</summary>
    public static Option<double> Share(string name, string description, double value) =>
        new(name) { Description = description, HelpName = "share", DefaultValueFactory = _ => value, CustomParser = result => ParseShare(name, result) };

    /// <summary>A whole number that is 1 or more.</summary>
    public static Option<long> Count(string name, string description, long? value = null)
    {
        var option = new Option<long>(name) { Description = description, Required = value is null, CustomParser = result => ParseCount(name, result) };
        if (value is { } known)
        {
            option.DefaultValueFactory = _ => known;
        }

        return option;
    }

    private static long ParseCount(string name, ArgumentResult result)
    {
        var text = TextOf(result);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        {
            return number;
        }

        result.AddError($"{name} is '{CommandConsole.Flatten(text)}'; allowed is a whole number, 1 or more.");
        return 0;
    }

    private static int ParseSeed(ArgumentResult result)
    {
        var text = TextOf(result);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"--seed is '{CommandConsole.Flatten(text)}'; allowed is a whole number from 0 to {int.MaxValue}.");
        return 0;
    }

    private static double ParseShare(string name, ArgumentResult result)
    {
        var text = TextOf(result);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1)
        {
            return number;
        }

        result.AddError($"{name} is '{CommandConsole.Flatten(text)}'; allowed is a number above 0 and up to 1.");
        return 0;
    }

    private static string TextOf(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;

    private static MerchantId ParseMerchant(ArgumentResult result)
    {
        var text = TextOf(result);
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
