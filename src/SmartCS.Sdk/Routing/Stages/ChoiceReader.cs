using System.Globalization;

namespace SmartCS.Sdk.Routing;

/// <summary>Reads which of several choices a short answer means: its words, some of its words, its last digits, or its place.</summary>
internal static class ChoiceReader
{
    private const int MinSuffix = 3;

    // By place from 0; -1 is the last one.
    private static readonly (string Words, int Place)[] Ordinals =
    [
        ("第一", 0), ("第二", 1), ("第三", 2), ("第四", 3), ("第五", 4), ("第六", 5), ("第七", 6), ("第八", 7), ("第九", 8), ("第十", 9), ("最后", -1), ("前者", 0), ("后者", -1), ("前一个", 0), ("后一个", -1),
        ("first", 0), ("second", 1), ("third", 2), ("fourth", 3), ("fifth", 4), ("sixth", 5), ("seventh", 6), ("eighth", 7), ("ninth", 8), ("tenth", 9), ("last", -1), ("former", 0), ("latter", -1),
        ("1st", 0), ("2nd", 1), ("3rd", 2), ("4th", 3), ("5th", 4), ("6th", 5), ("number one", 0), ("number two", 1), ("number three", 2), ("option one", 0), ("option two", 1),
    ];

    // Words around a place that say nothing more: "the first one please", 第二个吧.
    private static readonly string[] AroundPlace =
        ["the", "one", "please", "thanks", "option", "number", "choice", "item", "i", "want", "choose", "pick", "take", "mean", "meant", "it", "is", "it's", "order", "no", "go", "with", "ll", "would", "like", "that", "of", "them"];

    private const string IdeographsAroundPlace = "一个项种条单笔件吧的啊呀呢我要选是那这想就第号订了谢请款双嗯好先";

    /// <summary>Finds the choice.</summary>
    /// <param name="folded">The answer, folded.</param>
    /// <param name="options">The ways to say the choices.</param>
    /// <param name="count">How many choices there are.</param>
    /// <returns>The place of the choice; null where none is meant, or several may be.</returns>
    public static int? Find(string folded, IReadOnlyList<ChoiceOption> options, int count)
    {
        var form = RuleText.Of(folded);
        return form.Length == 0 ? null : ByWords(form, options) ?? ByPlace(form, count) ?? ByPart(form, options);
    }

    // The whole of a choice stands in the answer; of several, the longest counts, such as "dark blue" beside "blue".
    private static int? ByWords(string form, IReadOnlyList<ChoiceOption> options)
    {
        var best = default((int Place, int Length)?);
        var isUnique = true;
        foreach (var option in options)
        {
            var words = RuleText.Of(option.Words);
            if (words.Length == 0 || !RuleText.Has(form, words) || (best is { } found && found.Length > words.Length))
            {
                continue;
            }

            isUnique = best is null || best.Value.Length < words.Length || best.Value.Place == option.Place;
            best = (option.Place, words.Length);
        }

        return isUnique ? best?.Place : null;
    }

    private static int? ByPlace(string form, int count)
    {
        foreach (var (words, place) in Ordinals)
        {
            var at = form.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && RuleText.IsEdge(form, at) && RuleText.IsEdge(form, at + words.Length) && IsBare(form, at, words.Length))
            {
                var chosen = place < 0 ? count - 1 : place;
                return chosen < count ? chosen : null;
            }
        }

        // A bare digit is a place: "2", "选2", "option 2".
        var digit = form.AsSpan().IndexOfAnyInRange('1', '9');
        return digit >= 0 && form.AsSpan(digit + 1).IndexOfAnyInRange('0', '9') < 0 && IsBare(form, digit, 1) && int.Parse(form.AsSpan(digit, 1), CultureInfo.InvariantCulture) is var number && number <= count
            ? number - 1
            : null;
    }

    private static bool IsBare(string form, int at, int length)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (i == at)
            {
                i += length - 1;
            }
            else if (RoutedText.IsIdeograph(form[i]))
            {
                if (!IdeographsAroundPlace.Contains(form[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }
            else if (form[i] != ' ')
            {
                var end = RoutedText.EndOfWord(form, i);
                if (end <= i || !AroundPlace.Contains(form[i..end]))
                {
                    return false;
                }

                i = end - 1;
            }
        }

        return true;
    }

    // The answer is part of one choice only: "blue" of "midnight blue", 退货 of 退货退款, or the last digits of a number.
    private static int? ByPart(string form, IReadOnlyList<ChoiceOption> options)
    {
        var words = Bare(form);
        if (words.Length < 2)
        {
            return null;
        }

        var isNumber = words.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        if (isNumber && words.Length < MinSuffix)
        {
            return null;
        }

        int? chosen = null;
        foreach (var option in options)
        {
            var whole = RuleText.Of(option.Words);
            if (isNumber ? whole.EndsWith(words, StringComparison.Ordinal) : RuleText.Has(whole, words))
            {
                if (chosen is { } other && other != option.Place)
                {
                    return null;
                }

                chosen = option.Place;
            }
        }

        return chosen;
    }

    private static string Bare(string form)
    {
        foreach (var word in (ReadOnlySpan<string>)["the one ending in ", "ending in ", "ends in ", "ends with ", "尾号是", "尾号", "后四位是", "后四位", "the ", "i want ", "我要", "我想", "选"])
        {
            if (form.StartsWith(word, StringComparison.Ordinal))
            {
                form = form[word.Length..];
            }
        }

        foreach (var word in (ReadOnlySpan<string>)[" one", " please", "的那个", "那个", "的那单", "那单", "的订单", "的", "吧"])
        {
            if (form.EndsWith(word, StringComparison.Ordinal))
            {
                form = form[..^word.Length];
            }
        }

        return form.Trim();
    }
}
