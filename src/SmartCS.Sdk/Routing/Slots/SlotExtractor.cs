using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing.Slots;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Finds what a message says that a flow can use: orders, articles, products, colours, sizes, quantities, amounts, times,
/// phones, addresses, reasons, a yes or no. Chinese and English, mixed, in any width. Takes time in proportion to the
/// text, whatever the text. Safe for concurrent use.
/// </summary>
public sealed class SlotExtractor
{
    /// <summary>How much of a message is read, in UTF-16 code units; what is beyond it no shopper wrote. 65,536.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The most values that are given for one message; the first count. 256.</summary>
    public const int MaxValues = 256;

    // Most settings are those of a merchant's profile, and live as long.
    private static readonly ConditionalWeakTable<SlotSettings, SlotExtractor> BySettings = [];

    [ThreadStatic]
    private static SlotMessage? _spare;

    private readonly SlotSettings _settings;
    private readonly TimeZoneInfo _zone;
    private readonly Regex[] _orderIds;
    private readonly Regex[] _skus;

    private SlotExtractor(SlotSettings settings)
    {
        _settings = settings;
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone)
            ? zone
            : throw new ArgumentException($"The time zone '{settings.TimeZone}' is not known on this machine; give an IANA name such as 'Asia/Shanghai'.", nameof(settings));
        _orderIds = [.. settings.OrderIds.Select(Compile)];
        _skus = [.. settings.Skus.Select(Compile)];
    }

    /// <summary>The extractor of some settings; it is made once for each settings object.</summary>
    /// <param name="settings">How the merchant's numbers look, its time zone and currency.</param>
    /// <returns>The extractor.</returns>
    /// <exception cref="ArgumentException">A pattern is no regular expression without look-around and back-references, or the time zone is not known.</exception>
    public static SlotExtractor For(SlotSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return BySettings.GetValue(settings, static settings => new SlotExtractor(settings));
    }

    /// <summary>Finds the values of a message.</summary>
    /// <param name="text">The message as the shopper wrote it. At most <see cref="MaxLength"/> of it is read.</param>
    /// <param name="context">When it was written, in which language, and what the merchant sells.</param>
    /// <returns>The values by where they begin, without overlaps: of those that overlap the longest counts, then the most specific. An empty list without allocation where there is none.</returns>
    public IReadOnlyList<SlotValue> Extract(string text, in SlotContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return [];
        }

        // Taken away meanwhile, so that a catalogue that extracts as well has its own.
        var message = _spare ?? new SlotMessage();
        _spare = null;
        try
        {
            message.Load(text, Math.Min(text.Length, MaxLength), _settings, context.Locale, Local(context.Now));
            PersonalSlots.Read(message);
            ReadPatterns(message);
            ReadCatalogue(message, context.Catalogue);
            SlotScanner.Scan(message);
            AnswerSlots.Read(message);
            message.Settle();
            return Values(message);
        }
        finally
        {
            message.Release();
            _spare = message;
        }
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static void ReadCatalogue(SlotMessage message, ICatalogueNames? catalogue)
    {
        if (catalogue is null)
        {
            return;
        }

        foreach (var name in catalogue.Find(message.OriginalLength == message.Original.Length ? message.Original : message.Original[..message.OriginalLength]))
        {
            var end = name.Source.Start + name.Source.Length;
            if (name.Source.Start >= 0 && name.Source.Length > 0 && end <= message.OriginalLength)
            {
                message.AddSource(new FoundSlot(name.Source.Start, end, name.Type, SlotRank.Catalogue, name.Value));
            }
        }
    }

    private DateTime Local(DateTimeOffset now)
    {
        // At the ends of the calendar there is no other zone.
        return now.Year is > 1 and < 9999 ? TimeZoneInfo.ConvertTime(now, _zone).DateTime : now.DateTime;
    }

    private void ReadPatterns(SlotMessage message)
    {
        foreach (var pattern in _orderIds)
        {
            Read(message, pattern, SlotType.OrderId);
        }

        foreach (var pattern in _skus)
        {
            Read(message, pattern, SlotType.Sku);
        }
    }

    private static void Read(SlotMessage message, Regex pattern, SlotType type)
    {
        foreach (var match in pattern.EnumerateMatches(message.Text))
        {
            var end = match.Index + match.Length;
            if (match.Length > 0 && !char.IsAsciiLetterOrDigit(message.At(match.Index - 1)) && !char.IsAsciiLetterOrDigit(message.At(end)))
            {
                message.Add(match.Index, end, type, SlotRank.Pattern, message.AsWritten(match.Index, end));
            }
        }
    }

    private SlotValue[] Values(SlotMessage message)
    {
        var count = 0;
        foreach (ref readonly var slot in message.Found)
        {
            count += slot.Type == default ? 0 : 1;
        }

        if (count == 0)
        {
            return [];
        }

        var values = new SlotValue[Math.Min(count, MaxValues)];
        var next = 0;
        foreach (ref readonly var slot in message.Found)
        {
            if (slot.Type == default)
            {
                continue;
            }

            values[next++] = new SlotValue
            {
                Type = slot.Type,
                Source = new TextRange(slot.Start, slot.Length),
                Text = message.Original.Substring(slot.Start, slot.Length),
                Value = slot.Value,
                Amount = slot.Amount,
                Number = slot.Number,
                Time = slot.Time?.In(_zone),
            };
            if (next == values.Length)
            {
                break;
            }
        }

        return values;
    }
}
