using System.Globalization;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>Reads what a message says to the guide besides needs: acts, places, quantities, named products.</summary>
internal static class GuideMessageReader
{
    private const int MaxLength = 2_000;

    // Where a message asks for several things, the one further ahead is done: it says more.
    private static readonly GuideAct[] ByWeight =
    [
        GuideAct.BuyAgain, GuideAct.Remove, GuideAct.Compare, GuideAct.Add, GuideAct.Size, GuideAct.Why, GuideAct.Stock, GuideAct.Promotions, GuideAct.Accessories, GuideAct.Cheaper, GuideAct.Pricier,
        GuideAct.Price, GuideAct.Details, GuideAct.Others, GuideAct.Cart, GuideAct.NoMatter, GuideAct.Show, GuideAct.No, GuideAct.Done, GuideAct.Yes,
    ];

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="names">Finds products by name; null where none can be named.</param>
    /// <param name="idOf">Gives the product of a name's entry or of an article's number.</param>
    public static GuideMessage Read(string text, ICatalogueNames? names, Func<CatalogueName, ProductId?> idOf)
    {
        var bounded = text.Length <= MaxLength ? text : text[..MaxLength];
        var folded = RoutedText.Fold(bounded);
        var named = new List<ProductId>();
        var isWhole = true;
        Sku? sku = null;
        var rest = folded.ToCharArray();
        foreach (var name in names?.Find(bounded) ?? [])
        {
            if (idOf(name) is not { } id)
            {
                continue;
            }

            if (!named.Contains(id))
            {
                named.Add(id);
            }

            isWhole &= name.Type == SlotType.Sku || name.Source.Length >= name.Value.Length;
            sku = name.Type == SlotType.Sku ? WrittenSku.Read(name.Value) : sku;
            Array.Fill(rest, ' ', name.Source.Start, Math.Min(name.Source.Length, rest.Length - name.Source.Start));
        }

        var reading = new Reading();
        reading.Scan(RuleText.Of(new string(rest)));
        var form = RequestForms.Read(folded);
        return reading.ToMessage(named, sku, form == RequestForm.Question) with { IsNamedWhole = named.Count > 0 && isWhole, IsAsking = form != RequestForm.Statement };
    }

    private sealed class Reading
    {
        private static readonly string[] Units =
            ["gb", "tb", "mb", "inch", "inches", "in", "cm", "mm", "m", "kg", "g", "ml", "l", "w", "mah", "hz", "mp", "usd", "dollars", "euros", "yuan", "percent", "hours", "寸", "英寸", "码", "厘米", "公斤", "斤", "克", "毫升", "毫安", "瓦", "元", "块", "小时", "米", "岁"];

        private readonly List<(GuideAct Act, bool IsWeak)> _acts = [];
        private readonly List<int> _places = [];
        private readonly List<int> _numbers = [];
        private readonly List<int> _words = [];
        private readonly List<string> _unknown = [];
        private int _known;
        private int _firstOf;
        private int? _quantity;
        private int? _pending;
        private bool _isWord;
        private bool _isPlaceNext;
        private bool _isAll;
        private bool _isThis;
        private int _lastUnknownEnd = -1;

        public void Scan(string form)
        {
            for (var i = 0; i < form.Length;)
            {
                if (form[i] == ' ')
                {
                    i++;
                }
                else if (LongestTerm(form, i) is var (term, length) && length > 0)
                {
                    Take(term);
                    _known += length;
                    i += length;
                }
                else if (char.IsAsciiDigit(form[i]) && ReadNumber(form, i) is var (number, end) && end > i)
                {
                    TakeNumber(number, isWord: false);
                    _known += end - i;
                    i = end;
                }
                else
                {
                    i = Skip(form, i);
                }
            }

            Settle();
        }

        public GuideMessage ToMessage(List<ProductId> named, Sku? sku, bool isQuestion)
        {
            var unknown = _unknown.Sum(static word => word.Length);
            var pointsAt = _places.Count > 0 || _firstOf > 0 || _isAll || _isThis || named.Count > 0;
            var strong = _acts.Where(static act => !act.IsWeak).Select(static act => act.Act).ToArray();
            var act = Array.Find(ByWeight, strong.Contains);
            var isWeak = false;
            if (act is GuideAct.None or GuideAct.Yes or GuideAct.Show && _acts.Exists(static weak => weak.IsWeak))
            {
                // "I want to buy a laptop" wants a laptop, "does it take batteries" asks; "I want the second" and "take two" want that.
                isWeak = !isQuestion && (pointsAt ? unknown * 4 <= _known : unknown == 0 && (_quantity is not null || _numbers.Count > 0));
                act = isWeak ? GuideAct.Add : act;
            }

            if (act == GuideAct.None && (pointsAt || (_numbers.Count > 0 && unknown == 0)))
            {
                act = GuideAct.Choose;
            }

            return new GuideMessage
            {
                Act = act,
                IsWeak = isWeak,
                IsWanting = _acts.Exists(static one => one.Act == GuideAct.Add),
                Places = _places,
                Numbers = _numbers,
                Words = _words,
                FirstOf = _firstOf,
                IsAll = _isAll,
                IsThis = _isThis,
                Quantity = _quantity,
                Named = named,
                Sku = sku,
                Unknown = _unknown,
                Coverage = unknown == 0 ? 1 : (double)_known / (_known + unknown),
                IsQuestion = isQuestion,
            };
        }

        private static (GuideTerm Term, int Length) LongestTerm(string form, int at)
        {
            var lookup = GuideLexicon.Terms.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(GuideLexicon.MaxLength, form.Length - at); length > 0; length--)
            {
                if (RuleText.IsEdge(form, at + length) && lookup.TryGetValue(form.AsSpan(at, length), out var term))
                {
                    return (term, length);
                }
            }

            return default;
        }

        private static (int Number, int End) ReadNumber(string form, int at)
        {
            var end = at;
            while (end < form.Length && char.IsAsciiDigit(form[end]))
            {
                end++;
            }

            // "256 GB", "size 42" and "42码" are measures, which wishes and options are told by.
            if (IsMeasure(form, at, end))
            {
                return (0, at);
            }

            // "2x" and "3个" are numbers; "16gb" and "s24" are names of something.
            var isBare = end == form.Length || form[end] == ' ' || RoutedText.IsIdeograph(form[end]) || (form[end] == 'x' && (end + 1 == form.Length || form[end + 1] == ' '));
            return isBare && int.TryParse(form.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, end) : (isBare ? int.MaxValue : 0, isBare ? end : at);
        }

        private static bool IsMeasure(string form, int at, int end)
        {
            var after = form.AsSpan(end).TrimStart();
            foreach (var unit in Units)
            {
                if (after.StartsWith(unit, StringComparison.Ordinal) && RuleText.IsEdge(after, unit.Length))
                {
                    return true;
                }
            }

            var before = form.AsSpan(0, at).TrimEnd();
            return before.EndsWith("size", StringComparison.Ordinal) || before.EndsWith("eu", StringComparison.Ordinal) || before.EndsWith("尺码", StringComparison.Ordinal);
        }

        private int Skip(string form, int at)
        {
            var end = RoutedText.IsIdeograph(form[at]) ? at + 1 : Math.Max(at + 1, RoutedText.EndOfWord(form, at));
            var word = form[at..end];
            if (at > 0 && _lastUnknownEnd == at && RoutedText.IsIdeograph(form[at]) && RoutedText.IsIdeograph(form[at - 1]))
            {
                _unknown[^1] += word;
            }
            else
            {
                _unknown.Add(word);
            }

            _lastUnknownEnd = end;
            Settle();
            return end;
        }

        private void Take(GuideTerm term)
        {
            switch (term.Kind)
            {
                case GuideTermKind.Measure when _pending is { } count:
                    _quantity = count;
                    _pending = null;
                    return;
                case GuideTermKind.Number:
                    TakeNumber(term.Value, isWord: true);
                    return;
                case GuideTermKind.PlaceSign:
                    Settle();
                    _isPlaceNext = true;
                    return;
            }

            Settle();
            switch (term.Kind)
            {
                case GuideTermKind.Act or GuideTermKind.WeakAct:
                    _acts.Add((term.Act, term.Kind == GuideTermKind.WeakAct));
                    break;
                case GuideTermKind.Place when !_places.Contains(term.Value):
                    _places.Add(term.Value);
                    break;
                case GuideTermKind.FirstOf:
                    _firstOf = term.Value;
                    break;
                case GuideTermKind.All:
                    _isAll = true;
                    break;
                case GuideTermKind.This:
                    _isThis = true;
                    break;
            }
        }

        private void TakeNumber(int number, bool isWord)
        {
            var isPlace = _isPlaceNext && number is >= 1 and <= 4;
            Settle();
            if (isPlace)
            {
                _places.Add(number - 1);
            }
            else
            {
                _pending = number;
                _isWord = isWord;
            }
        }

        private void Settle()
        {
            if (_pending is { } number)
            {
                _numbers.Add(number);
                if (_isWord)
                {
                    _words.Add(number);
                }
            }

            _pending = null;
            _isPlaceNext = false;
        }
    }
}
