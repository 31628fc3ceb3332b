using System.Text.RegularExpressions;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Takes apart an address that goes from the street to the country, with commas or, for the United States, without.</summary>
internal static partial class WesternAddress
{
    private static readonly string[] Countries = ["usa", "us", "u.s.", "u.s.a.", "united states", "united states of america", "canada", "uk", "united kingdom", "england", "australia", "new zealand", "ireland", "singapore"];

    /// <summary>The address; null where the text has no street with a number.</summary>
    public static PostalAddress? Read(string text)
    {
        var start = Street().Match(text);
        if (!start.Success)
        {
            return null;
        }

        var parts = text[start.Index..].Split([',', '\n', '，', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Tidy).Where(static part => part.Length > 0).ToList();
        if (parts.Count == 1 && Bare().Match(parts[0]) is { Success: true } bare)
        {
            return new PostalAddress
            {
                Line1 = bare.Groups["street"].Value,
                Line2 = bare.Groups["unit"].Value.Trim(),
                City = bare.Groups["city"].Value.Trim(),
                State = bare.Groups["state"].Value.ToUpperInvariant(),
                PostalCode = bare.Groups["zip"].Value,
                Country = bare.Groups["country"].Value.Trim(),
            };
        }

        var country = TakeCountry(parts);
        var (state, zip) = TakeRegion(parts);
        var city = TakeCity(parts);
        return parts.Count == 0 ? null : new PostalAddress { Line1 = parts[0], Line2 = string.Join(", ", parts.Skip(1)), City = city, State = state, PostalCode = zip, Country = country };
    }

    private static string TakeCountry(List<string> parts)
    {
        if (parts.Count > 1 && Countries.Contains(parts[^1], StringComparer.OrdinalIgnoreCase))
        {
            var country = parts[^1];
            parts.RemoveAt(parts.Count - 1);
            return country;
        }

        // ... TX 76165 USA
        if (parts.Count > 1 && RegionCountry().Match(parts[^1]) is { Success: true } tail && Countries.Contains(tail.Groups["country"].Value, StringComparer.OrdinalIgnoreCase))
        {
            parts[^1] = tail.Groups["region"].Value;
            return tail.Groups["country"].Value;
        }

        return string.Empty;
    }

    private static (string State, string Zip) TakeRegion(List<string> parts)
    {
        if (parts.Count < 2)
        {
            return (string.Empty, string.Empty);
        }

        var last = parts[^1];
        if (CityStateZip().Match(last) is { Success: true } full && full.Groups["city"].Length > 0 && (UsStates.IsState(full.Groups["state"].Value) || full.Groups["zip"].Length > 0))
        {
            parts[^1] = full.Groups["city"].Value.Trim();
            return (State(full.Groups["state"].Value), full.Groups["zip"].Value);
        }

        if (StateZip().Match(last) is { Success: true } region && UsStates.IsState(region.Groups["state"].Value))
        {
            parts.RemoveAt(parts.Count - 1);
            return (State(region.Groups["state"].Value), region.Groups["zip"].Value);
        }

        if (Zip().IsMatch(last))
        {
            parts.RemoveAt(parts.Count - 1);
            if (parts.Count > 1 && UsStates.IsState(parts[^1]))
            {
                var state = State(parts[^1]);
                parts.RemoveAt(parts.Count - 1);
                return (state, last);
            }

            return (string.Empty, last);
        }

        return (string.Empty, string.Empty);
    }

    // What is no more than a flat is no city.
    private static string TakeCity(List<string> parts)
    {
        if (parts.Count < 2 || Unit().IsMatch(parts[^1]) || parts[^1].Any(char.IsAsciiDigit))
        {
            return string.Empty;
        }

        var city = parts[^1];
        parts.RemoveAt(parts.Count - 1);
        return city;
    }

    private static string State(string state) => state.Length == 2 ? state.ToUpperInvariant() : state;

    private static string Tidy(string part) => Courtesy().Replace(part.TrimEnd('.', '!', '?', ' '), string.Empty).TrimEnd('.', '!', '?', ' ');

    [GeneratedRegex(@"(?<![\w#])\d{1,6}[A-Za-z]?\s+[A-Za-z]", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Street();

    [GeneratedRegex(@"^(?<street>\d{1,6}[A-Za-z]?\s[A-Za-z0-9 .'-]*?\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|way|terrace|circle|square|parkway|pkwy)\b\.?)(?<unit>\s+(?:apt|apartment|suite|ste|unit|floor|room|rm|#)\.?\s*[A-Za-z0-9-]+)?(?<city>\s+[A-Za-z .'-]+?)\s+(?<state>[A-Za-z]{2})\s+(?<zip>\d{5}(?:-\d{4})?)(?<country>\s+(?:usa|us|united states))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<region>.*\d)\s+(?<country>[A-Za-z. ]+)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex RegionCountry();

    [GeneratedRegex(@"^(?<city>[A-Za-z .'-]*?)\s*\b(?<state>[A-Z]{2})\s+(?<zip>\d{5}(?:-\d{4})?)?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex CityStateZip();

    [GeneratedRegex(@"^(?<state>[A-Za-z .]+?)(?:\s+(?<zip>\d{5}(?:-\d{4})?))?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex StateZip();

    [GeneratedRegex(@"^(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z0-9]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Zip();

    [GeneratedRegex(@"^(?:apt|apartment|suite|ste|unit|floor|room|rm|flat|#)\b?\.?\s*[A-Za-z0-9-]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\s*\b(?:please|pls|thanks|thank you|thx)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Courtesy();
}
