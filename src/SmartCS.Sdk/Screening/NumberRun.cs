using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Screening;

/// <summary>Digits in a row, of any script and with little between them, as numbers of people are written.</summary>
internal struct NumberRun
{
    /// <summary>The most that is looked at together; a run may be longer.</summary>
    public const int Capacity = 64;

    /// <summary>What one of the numbers looked for can have at most, with room for a country code.</summary>
    public const int MaxNumber = 40;

    private const int MaxGap = 3;
    private const int MaxSoft = 4;

    private Bytes _values;
    private Bytes _joints;
    private Places _starts;
    private Places _ends;

    public int Count { get; private set; }

    /// <summary>Whether more digits follow that there was no room for.</summary>
    public bool IsCut { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Values => ((ReadOnlySpan<byte>)_values)[..Count];

    /// <summary>What stands before each digit, see <see cref="NumberJoint"/>; 0 where it follows the one before.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Joints => ((ReadOnlySpan<byte>)_joints)[..Count];

    public readonly int Start(int digit) => _starts[digit];

    public readonly int End(int digit) => _ends[digit];

    public readonly bool BeginsGroup(int digit) => digit == 0 || _joints[digit] != 0;

    public readonly bool EndsGroup(int digit) => digit + 1 == Count ? !IsCut : _joints[digit + 1] != 0;

    public readonly int GroupEnd(int digit)
    {
        do
        {
            digit++;
        }
        while (digit < Count && _joints[digit] == 0);
        return digit;
    }

    /// <summary>Reads the run that begins at a digit.</summary>
    public void Read(ReadOnlySpan<char> text, int start)
    {
        Count = 0;
        IsCut = false;
        byte joint = 0;
        var gap = 0;
        var isHan = false;
        for (var i = BackOverSoft(text, start); i < text.Length; i++)
        {
            var traits = CharacterTable.Of(text[i]);
            if ((traits & (CharacterTraits.Digit | CharacterTraits.HanDigit)) != 0 || ((traits & CharacterTraits.SoftDigit) != 0 && IsAmongDigits(text, i)))
            {
                if (Count == Capacity)
                {
                    IsCut = true;
                    return;
                }

                var wasHan = isHan;
                isHan = (traits & CharacterTraits.HanDigit) != 0;
                joint |= (byte)(Count > 0 && isHan != wasHan ? NumberJoint.Script : 0);
                _values[Count] = (byte)(traits & CharacterTraits.Value);
                _joints[Count] = joint;
                _starts[Count] = i;
                _ends[Count++] = i + 1;
                joint = 0;
                gap = 0;
            }
            else if ((traits & CharacterTraits.Separator) != 0 && gap < MaxGap && Count > 0)
            {
                joint |= (byte)NumberJoint.Of(text[i]);
                gap++;
            }
            else if ((traits & CharacterTraits.Ignorable) == 0)
            {
                return;
            }
        }
    }

    // "l38..." begins with a letter that stands for a digit.
    private static int BackOverSoft(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i > 0 && start - i < MaxSoft && CharacterTable.Is(text[i - 1], CharacterTraits.SoftDigit) && char.IsAsciiLetter(CharacterTable.Fold(text[i - 1])))
        {
            i--;
        }

        return i > 0 && IsLetterOrDigit(text[i - 1]) ? start : i;
    }

    // A letter is a digit only where it touches one and the letters beside it are such letters too.
    private static bool IsAmongDigits(ReadOnlySpan<char> text, int at)
    {
        var first = at;
        while (first > 0 && at - first < MaxSoft && CharacterTable.Is(text[first - 1], CharacterTraits.SoftDigit))
        {
            first--;
        }

        var end = at + 1;
        while (end < text.Length && end - at < MaxSoft && CharacterTable.Is(text[end], CharacterTraits.SoftDigit))
        {
            end++;
        }

        var before = first > 0 ? text[first - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var isDigitBefore = CharacterTable.Is(before, CharacterTraits.Digit | CharacterTraits.HanDigit);
        var isDigitAfter = CharacterTable.Is(after, CharacterTraits.Digit | CharacterTraits.HanDigit);
        return char.IsAscii(CharacterTable.Fold(text[at]))
            ? end - first <= MaxSoft && (isDigitBefore || isDigitAfter) && (isDigitBefore || !IsLetterOrDigit(before)) && (isDigitAfter || !IsLetterOrDigit(after))
            : isDigitBefore && isDigitAfter;
    }

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(CharacterTable.Fold(c));

    [InlineArray(Capacity)]
    private struct Bytes
    {
        private byte _first;
    }

    [InlineArray(Capacity)]
    private struct Places
    {
        private int _first;
    }
}
