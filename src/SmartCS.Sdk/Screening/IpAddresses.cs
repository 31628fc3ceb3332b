using System.Net;

namespace SmartCS.Sdk.Screening;

/// <summary>Finds IPv4 and IPv6 addresses.</summary>
internal static class IpAddresses
{
    private const int Longest = 45;

    public static int FindVersion4(ReadOnlySpan<char> text, int digit, in NumberRun run, KindSet kinds, ref FoundSpans found)
    {
        if (!kinds.Has(PersonalDataKind.IpAddress) || run.Count < digit + 4)
        {
            return 0;
        }

        var end = digit;
        for (var part = 0; part < 4; part++)
        {
            if (end >= run.Count || (part > 0 && run.Joints[end] != NumberJoint.Dot) || (part == 0 && digit > 0 && run.Joints[digit] == NumberJoint.Dot))
            {
                return 0;
            }

            var value = 0;
            var first = end;
            end = run.GroupEnd(first);
            foreach (var d in run.Values[first..Math.Min(end, first + 4)])
            {
                value = (value * 10) + d;
            }

            if (value > 255 || end - first > 3 || (end - first > 1 && run.Values[first] == 0) || HasGap(in run, first, part))
            {
                return 0;
            }
        }

        var (start, stop) = (run.Start(digit), run.End(end - 1));
        var isLonger = end < run.Count && run.Joints[end] == NumberJoint.Dot && run.Start(end) == stop + 1;
        if (isLonger || (end == run.Count && run.IsCut) || (start > 0 && char.IsAsciiLetterOrDigit(CharacterTable.Fold(text[start - 1]))) || (stop < text.Length && char.IsAsciiLetter(CharacterTable.Fold(text[stop]))))
        {
            return 0;
        }

        if (NumberLabels.Before(text, start) is NumberLabel.Version or NumberLabel.Commerce or NumberLabel.Price || NumberLabels.IsVersionAfter(text, stop))
        {
            return 0;
        }

        found.Add(start, stop, (int)PersonalDataKind.IpAddress);
        return end;
    }

    /// <summary>Looks at the groups of hexadecimal digits around a colon.</summary>
    /// <returns>Where the groups end.</returns>
    public static int FindVersion6(ReadOnlySpan<char> text, int colon, ref FoundSpans found)
    {
        var start = colon;
        while (start > 0 && colon - start <= 4 && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        var end = colon;
        var colons = 0;
        while (end < text.Length && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' or '.'))
        {
            colons += text[end] == ':' ? 1 : 0;
            end++;
        }

        var last = end;
        while (last > start && text[last - 1] is '.' or ':' && !(text[last - 1] == ':' && last - 2 >= start && text[last - 2] == ':'))
        {
            last--;
        }

        var address = text[start..last];
        if (colons >= 2 && address.Length <= Longest && IsFree(text, start, last) && HasForm(address) && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            found.Add(start, last, (int)PersonalDataKind.IpAddress);
        }

        return end;
    }

    // Between the parts nothing but the dot.
    private static bool HasGap(in NumberRun run, int first, int part) => part > 0 && run.Start(first) - run.End(first - 1) != 1;

    private static bool IsFree(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));

    // Eight groups, or a shortened one that begins as addresses of people do: global, unique local or link local.
    private static bool HasForm(ReadOnlySpan<char> address)
    {
        if (!address.Contains("::", StringComparison.Ordinal))
        {
            return address.Count(':') == 7 || (address.Count(':') == 6 && address.Contains('.'));
        }

        var first = address[..address.IndexOf(':')];
        return first.Length is 3 or 4 && first[0] is '2' or '3' or 'f' or 'F';
    }
}
