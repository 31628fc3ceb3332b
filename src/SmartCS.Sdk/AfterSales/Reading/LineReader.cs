using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>
/// Reads which pieces of an order a shopper means: names and parts of names, options, places, numbers, "both", 除了…都退, "two of the shirts".
/// Never a line that the order does not have, and never more pieces than it has.
/// </summary>
internal sealed class LineReader
{
    private static readonly string[] All =
        ["all", "everything", "every", "whole", "each", "entire", "both", "全部", "所有", "全都", "全退", "全换", "整单", "都", "通通", "统统", "俩", "一起", "全要"];

    private static readonly string[] Both = ["both", "两件都", "两个都", "俩", "两样都", "两双都", "两条都"];

    private static readonly string[] It = ["it", "this", "that", "this one", "that one", "the item", "这个", "那个", "它", "这件", "那件", "就这", "就是它", "这一件"];

    private readonly MerchantProfile _profile;
    private readonly Order _order;
    private readonly ShopText _text;
    private readonly IReadOnlyList<OptionMention> _options;
    private readonly List<SlotValue> _colors;
    private readonly Locale _locale;

    private LineReader(MerchantProfile profile, Order order, string text, Locale locale)
    {
        (_profile, _order, _locale) = (profile, order, locale);
        _text = ShopText.Of(text);
        _options = OptionFinder.Find(profile, text, locale, [.. order.Lines.Select(static line => line.Options)], string.Empty);
        _colors = ColorsOf(text);
    }

    public static LineReading Read(MerchantProfile profile, Order order, string text, Locale locale)
    {
        if (order.Lines.Count == 0)
        {
            return new LineReading();
        }

        if (Exclusions.Split(text) is not var (rest, excluded))
        {
            return new LineReader(profile, order, text, locale).Read();
        }

        // Whoever leaves something out must be understood in that, or all would be taken.
        var without = new LineReader(profile, order, excluded, locale).Read();
        if (!without.IsClear)
        {
            return without.Unclear.Count > 0 || without.HowMany is not null ? without : new LineReading { Unclear = order.Lines };
        }

        var with = new LineReader(profile, order, rest, locale).Read();
        var taken = with.IsClear ? with.Pieces : [.. order.Lines.Select(static line => (line, line.Quantity))];
        var left = taken.Where(piece => !without.Pieces.Any(other => other.Line.Id == piece.Line.Id)).ToList();
        return left.Count == 0 ? new LineReading { Unclear = order.Lines } : new LineReading { Pieces = left };
    }

    private LineReading Read()
    {
        var mentions = LineMentions.Find(_text, _order);
        var pieces = new Dictionary<OrderLineId, int>();
        var isAll = _text.HasAny(All);
        for (var i = 0; i < mentions.Count; i++)
        {
            var from = i == 0 ? 0 : mentions[i - 1].End;
            var until = i + 1 < mentions.Count ? mentions[i + 1].Start : _text.Tokens.Count;
            if (Take(mentions[i], from, until, isAll, pieces) is { } unclear)
            {
                return unclear;
            }
        }

        foreach (var place in OrdinalWords.Find(_text, _order.Lines.Count))
        {
            // "The first T-shirt" is one of what is named; a place alone is one of the order.
            if (mentions.Count == 0)
            {
                pieces[_order.Lines[place].Id] = _order.Lines[place].Quantity;
            }
        }

        return pieces.Count > 0
            ? new LineReading { Pieces = [.. _order.Lines.Where(line => pieces.ContainsKey(line.Id)).Select(line => (line, pieces[line.Id]))] }
            : Unnamed(isAll);
    }

    // What is meant where no line is named: all of it, the one with these options, or the only one.
    private LineReading Unnamed(bool isAll)
    {
        var fitting = _options.Count > 0 || _colors.Count > 0 ? Fitting([.. _order.Lines.Where(HasWhatIsSaid)], 0, _text.Tokens.Count) : [];
        if (fitting.Count == 1 || (fitting.Count > 0 && isAll))
        {
            return Whole(fitting, isAll);
        }

        if (fitting.Count > 1)
        {
            return new LineReading { Unclear = fitting };
        }

        var pieces = _order.Lines.Sum(static line => line.Quantity);
        if (isAll && (!_text.HasAny(Both) || _order.Lines.Count == 2 || pieces == 2))
        {
            return new LineReading { Pieces = [.. _order.Lines.Select(static line => (line, line.Quantity))] };
        }

        if (_order.Lines is [var only] && QuantityWords.Only(_text, _options) is { } number)
        {
            return Of(only, number);
        }

        return _order.Lines.Count == 1 && _text.HasAny(It) ? Whole(_order.Lines, isAll: false) : new LineReading { Unclear = _order.Lines };
    }

    private LineReading? Take(LineMention mention, int from, int until, bool isAll, Dictionary<OrderLineId, int> pieces)
    {
        // What is said of it stands beside it, up to what parts it from the next.
        var start = mention.Start;
        while (start > from && !LineMentions.IsParted(_text, start))
        {
            start--;
        }

        var end = mention.End;
        while (end < until && !LineMentions.IsParted(_text, end))
        {
            end++;
        }

        var lines = Fitting(mention.Lines, start, end);
        if (lines.Count == 0)
        {
            return new LineReading { Unclear = mention.Lines };
        }

        var quantity = QuantityWords.Beside(_text, mention.Start, mention.End, start, end, _options);
        var isSame = lines.All(line => line.Sku == lines[0].Sku);
        var own = lines.Sum(static line => line.Quantity);
        if (quantity is { } number)
        {
            if (number < 1 || !decimal.IsInteger(number) || number > own)
            {
                return new LineReading { HowMany = lines[0], IsImpossible = true };
            }

            if (!isSame && number != own && lines.Count > 1)
            {
                return new LineReading { Unclear = lines };
            }

            var left = (int)number;
            foreach (var line in lines)
            {
                var count = Math.Min(left, line.Quantity - pieces.GetValueOrDefault(line.Id));
                pieces[line.Id] = pieces.GetValueOrDefault(line.Id) + count;
                left -= count;
            }

            return null;
        }

        if (!isAll && !mention.IsPlural)
        {
            if (lines.Count > 1)
            {
                return OneOf(lines, start, end, pieces);
            }

            // Chinese has no plural: whoever names the shirts there means all of them, and reads it before saying yes.
            if (lines[0].Quantity > 1 && !_text.Folded.Any(static c => c is >= '\u4E00' and <= '\u9FFF'))
            {
                return new LineReading { HowMany = lines[0] };
            }
        }

        foreach (var line in lines)
        {
            pieces[line.Id] = line.Quantity;
        }

        return null;
    }

    // The same article twice is told apart by its place, or by not being named before.
    private LineReading? OneOf(List<OrderLine> lines, int start, int end, Dictionary<OrderLineId, int> pieces)
    {
        if (OrdinalWords.Find(_text, lines.Count) is [var place] && start <= end)
        {
            pieces[lines[place].Id] = lines[place].Quantity;
            return null;
        }

        if (lines.TrueForAll(line => line.Sku == lines[0].Sku) && lines.Find(line => !pieces.ContainsKey(line.Id)) is { Quantity: 1 } next)
        {
            pieces[next.Id] = 1;
            return null;
        }

        return new LineReading { Unclear = lines };
    }

    // Those whose options do not speak against what stands beside them.
    private List<OrderLine> Fitting(IReadOnlyList<OrderLine> lines, int start, int end)
    {
        var options = _options.Where(option => option.Start >= start && option.End <= end).ToList();
        var colors = _colors.Where(color => start < _text.Tokens.Count && color.Source.Start >= _text.Tokens[start].Start && color.Source.Start + color.Source.Length <= _text.Tokens[end - 1].End).ToList();
        return [.. lines.Where(line => options.TrueForAll(option => option.IsMetBy(line.Options) || !option.Options.Any(line.Options.ContainsKey)) && HasColors(line, colors))];
    }

    private bool HasWhatIsSaid(OrderLine line) => _options.Any(option => !option.IsExcluded && option.IsMetBy(line.Options))
        || line.Options.Values.SelectMany(ColorsOf).Any(own => _colors.Exists(color => color.Value == own.Value));

    private bool HasColors(OrderLine line, List<SlotValue> colors)
    {
        var own = line.Options.Values.SelectMany(ColorsOf).Select(static color => color.Value).ToList();
        return own.Count == 0 || colors.TrueForAll(color => own.Contains(color.Value) || line.Name.Contains(color.Text, StringComparison.OrdinalIgnoreCase));
    }

    private LineReading Whole(IReadOnlyList<OrderLine> lines, bool isAll)
    {
        var several = isAll ? null : lines.FirstOrDefault(static line => line.Quantity > 1);
        return several is null ? new LineReading { Pieces = [.. lines.Select(static line => (line, line.Quantity))] }
            : QuantityWords.Only(_text, _options) is { } number ? Of(several, number)
            : new LineReading { HowMany = several };
    }

    private static LineReading Of(OrderLine line, decimal number) => number >= 1 && number <= line.Quantity && decimal.IsInteger(number)
        ? new LineReading { Pieces = [(line, (int)number)] }
        : new LineReading { HowMany = line, IsImpossible = true };

    private List<SlotValue> ColorsOf(string text) =>
        [.. SlotExtractor.For(_profile.Routing.Slots).Extract(text, new SlotContext(DateTimeOffset.UnixEpoch, _locale, null)).Where(static slot => slot.Type == SlotType.Color)];
}
