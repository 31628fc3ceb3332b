using System.Buffers;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>What a folded character is to the analyzer.</summary>
internal static class CharacterClass
{
    // Particles, pronouns and courtesies: they join words but belong to none.
    private static readonly SearchValues<char> Particles = SearchValues.Create("的了吗呢吧啊呀嘛哦哈呗啦我你您他她它们请");

    /// <summary>A wish before a verb, as in 想退货 and 要发票: a word of its own, but one that tells something.</summary>
    public static bool IsBoundary(char c) => c is '想' or '要';

    /// <summary>A verb that helps another where it begins a run, as in 能退货 and 会掉色; elsewhere it is part of a word, as in 功能.</summary>
    public static bool IsAuxiliary(char c) => c is '能' or '会';

    /// <summary>A character of a script written without spaces: Han, kana, hangul.</summary>
    public static bool IsIdeographic(char c) =>
        c >= 0x2E80 && (c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') or '\u3005' or '\u3007');

    public static bool IsParticle(char c) => Particles.Contains(c);

    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) && !IsIdeographic(c);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
