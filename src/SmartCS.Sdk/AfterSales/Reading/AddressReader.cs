using System.Buffers;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads a postal address in a shopper's words, as China or as the English-speaking countries write it.</summary>
internal static class AddressReader
{
    private const int MaxLength = 1_000;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",，。;； ");

    /// <summary>The address as far as it was said; null where none was.</summary>
    public static PostalAddress? Read(MerchantProfile profile, string text, Locale locale)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var slots = SlotExtractor.For(profile.Routing.Slots).Extract(text, new SlotContext(DateTimeOffset.UnixEpoch, locale, null));
        var found = slots.Where(static slot => slot.Type == SlotType.Address).MaxBy(static slot => slot.Source.Length);
        var address = found is { Value: var value } && value.Count(static c => c == '|') == 3
            ? Chinese(value)
            : WesternAddress.Read(found is null ? text : text[found.Source.Start..]) ?? WesternAddress.Read(text);
        if (address is not null && found is not null && address.State.Concat(address.City).Any(char.IsDigit)
            && text.AsSpan(found.Source.Start).IndexOfAny(Separators) is > 0 and var cut)
        {
            // "No, flat 1202, ...": what stands before the province is none of it.
            return Read(profile, text[(found.Source.Start + cut + 1)..], locale);
        }

        return address is null ? null : address with
        {
            Recipient = slots.FirstOrDefault(static slot => slot.Type == SlotType.PersonName)?.Value ?? string.Empty,
            Phone = slots.FirstOrDefault(static slot => slot.Type == SlotType.Phone)?.Value ?? string.Empty,
        };
    }

    /// <summary>What an address lacks for goods to arrive, in words; empty where nothing.</summary>
    public static string Missing(PostalAddress? address, AfterSalesPhrases phrases)
    {
        var missing = new List<string>();
        if (address is null or { Line1.Length: 0 })
        {
            missing.Add(phrases.Say("read.address.street"));
        }

        if (address is null or { City.Length: 0, District.Length: 0 })
        {
            missing.Add(phrases.Say("read.address.city"));
        }

        if (address is { State.Length: 0, PostalCode.Length: 0, District.Length: 0, Country.Length: 0 } && !address.Line1.Any(static c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            missing.Add(phrases.Say("read.address.region"));
        }

        return phrases.List(missing);
    }

    private static PostalAddress Chinese(string value)
    {
        var parts = value.Split('|');
        return new PostalAddress { State = parts[0], City = parts[1], District = parts[2], Line1 = parts[3] };
    }
}
