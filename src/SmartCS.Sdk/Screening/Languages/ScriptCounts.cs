using System.Buffers;
using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Screening.Languages;

/// <summary>How many letters of each script a text has.</summary>
internal struct ScriptCounts
{
    // A Chinese character says about as much as three Latin letters; a syllable of Korean or of kana somewhat less.
    private const double HanWeight = 3;
    private const double SyllableWeight = 2;

    private static readonly SearchValues<char> ChineseParticles = SearchValues.Create("的了吗嗎呢么麼吧这這们們请請怎没沒给給还還啊哪什你您我谁多少咋啥");

    private static readonly SearchValues<char> PersianLetters = SearchValues.Create("پچژگکی");

    private static readonly SearchValues<char> UrduLetters = SearchValues.Create("ٹڈڑںےھہ");

    private LetterCounts _counts;

    /// <summary>How many letters there are.</summary>
    public int Total { get; private set; }

    public int Hiragana { get; private set; }

    public bool HasChineseParticle { get; private set; }

    public bool HasPersianLetter { get; private set; }

    public bool HasUrduLetter { get; private set; }

    public readonly int Han => LettersOf(Script.Han);

    public readonly int Kana => LettersOf(Script.Kana);

    public readonly int Latin => LettersOf(Script.Latin);

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        var counts = default(ScriptCounts);
        foreach (var c in text)
        {
            if (ScriptOf(c) is not { } script)
            {
                continue;
            }

            counts.Total++;
            counts._counts[(int)script]++;
            counts.Hiragana += c is >= '\u3041' and <= '\u3096' ? 1 : 0;
            counts.HasChineseParticle |= script == Script.Han && ChineseParticles.Contains(c);
            counts.HasPersianLetter |= script == Script.Arabic && (PersianLetters.Contains(c) || UrduLetters.Contains(c));
            counts.HasUrduLetter |= script == Script.Arabic && UrduLetters.Contains(c);
        }

        return counts;
    }

    public static bool IsIdeographic(char c) => ScriptOf(c) is Script.Han or Script.Kana or Script.Hangul;

    public readonly int LettersOf(Script script) => _counts[(int)script];

    /// <summary>The script that says most.</summary>
    /// <param name="share">Its share of what is said, 0 to 1; Han counts for Japanese where there is kana.</param>
    public readonly Script Leading(out double share)
    {
        var best = Script.Latin;
        double most = -1;
        double all = 0;
        for (var script = Script.Han; script <= Script.Amharic; script++)
        {
            var weight = Weight(script);
            all += weight;
            if (weight > most)
            {
                (best, most) = (script, weight);
            }
        }

        // Japanese writes a good part of its words in Chinese characters, but no sentence without kana.
        if (best == Script.Han && Hiragana >= 2 && Hiragana * 3 >= Han && !(HasChineseParticle && Han > Hiragana * 2))
        {
            (best, most) = (Script.Kana, most + Weight(Script.Kana));
        }

        share = most / all;
        return best;
    }

    private readonly double Weight(Script script) => LettersOf(script) * (script switch
    {
        Script.Han => HanWeight,
        Script.Kana or Script.Hangul => SyllableWeight,
        _ => 1,
    });

    private static Script? ScriptOf(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Script.Latin,
        < '\u00C0' => null,
        '\u00D7' or '\u00F7' => null,
        <= '\u024F' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0531' and <= '\u0587' => Script.Armenian,
        >= '\u05D0' and <= '\u05EA' => Script.Hebrew,
        (>= '\u0620' and <= '\u064A') or (>= '\u0671' and <= '\u06D3') => Script.Arabic,
        >= '\u0904' and <= '\u0939' => Script.Devanagari,
        >= '\u0985' and <= '\u09B9' => Script.Bengali,
        >= '\u0A85' and <= '\u0AB9' => Script.Gujarati,
        >= '\u0B85' and <= '\u0BB9' => Script.Tamil,
        >= '\u0C05' and <= '\u0C39' => Script.Telugu,
        >= '\u0E01' and <= '\u0E2E' => Script.Thai,
        >= '\u0E81' and <= '\u0EAE' => Script.Lao,
        >= '\u1000' and <= '\u1021' => Script.Burmese,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u137F' => Script.Amharic,
        >= '\u1780' and <= '\u17A2' => Script.Khmer,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or (>= '\uFF66' and <= '\uFF9D') => Script.Kana,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        (>= '\u1100' and <= '\u1112') or (>= '\u3131' and <= '\u318E') or (>= '\uAC00' and <= '\uD7A3') => Script.Hangul,
        (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => Script.Latin,
        _ => null,
    };

    [InlineArray(20)]
    private struct LetterCounts
    {
        private int _first;
    }
}
