using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Screening.Tone;

/// <summary>
/// The form of a message in which tone is read: lower case, half width, simplified Chinese, without marks that cannot be seen,
/// letters of other scripts that look like Latin ones as those, and no character more than twice in a row. What the fold loses, such
/// as shouting, is counted on the way.
/// </summary>
internal ref struct ToneText
{
    // Of a text that is longer, the beginning and the end are read: that is where people say what they feel.
    private const int MostOfEachEnd = 2_048;

    // Cyrillic and Greek small letters that pass for Latin ones, each followed by what it passes for.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \t\n,.!?;:，。！？；：、…~～");

    private static readonly char[] LookAlikes = BuildLookAlikes("аaвbсcԁdеeзэгrһhіiјjкkӏlмmоoрpԛqѕsтtуyхxнhѵvԝwαaβbεeιiκkνvοoρpτtυuχxγyηnωw");

    private ToneText(ReadOnlySpan<char> text) => Text = text;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>How many exclamation marks it has.</summary>
    public int Exclamations { get; private set; }

    /// <summary>The longest run of question marks.</summary>
    public int QuestionRun { get; private set; }

    /// <summary>Whether it is written in capitals.</summary>
    public bool IsShouted { get; private set; }

    /// <summary>Whether it has a Chinese character.</summary>
    public bool HasHan { get; private set; }

    /// <summary>How long the buffer must be that a text is folded into.</summary>
    public static int LengthFor(ReadOnlySpan<char> text) => Math.Min(text.Length, (2 * MostOfEachEnd) + 1);

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where to; at least <see cref="LengthFor"/> characters.</param>
    public static ToneText Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var folding = new Folding(buffer);
        if (text.Length <= 2 * MostOfEachEnd)
        {
            folding.Add(text);
        }
        else
        {
            folding.Add(text[..MostOfEachEnd]);
            folding.Add("\n");
            folding.Add(text[^MostOfEachEnd..]);
        }

        folding.EndWord();
        return new ToneText(buffer[..folding.Length])
        {
            Exclamations = folding.Exclamations,
            QuestionRun = folding.QuestionRun,
            HasHan = folding.HasHan,
            IsShouted = folding.CapitalWords >= 3 && folding.CapitalWords > 2 * folding.OtherWords,
        };
    }

    /// <summary>Folds a phrase of the lexicon.</summary>
    public static string Fold(string phrase)
    {
        Span<char> buffer = stackalloc char[LengthFor(phrase)];
        return Fold(phrase, buffer).Text.ToString();
    }

    /// <summary>Whether a character of a folded text ends a clause.</summary>
    public static bool IsBreak(char c) => Breaks.Contains(c);

    /// <summary>Whether a character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    private static char[] BuildLookAlikes(string pairs)
    {
        var table = new char[0x530 - 0x370];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            table[pairs[i] - 0x370] = pairs[i + 1];
        }

        return table;
    }

    private ref struct Folding(Span<char> buffer)
    {
        private readonly Span<char> _buffer = buffer;
        private char _previous;
        private char _beforePrevious;
        private int _questions;
        private int _capitals;
        private int _others;

        public int Length { get; private set; }

        public int Exclamations { get; private set; }

        public int QuestionRun { get; private set; }

        public int CapitalWords { get; private set; }

        public int OtherWords { get; private set; }

        public bool HasHan { get; private set; }

        public void Add(ReadOnlySpan<char> text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '\uD835' && i + 1 < text.Length && Mathematical(text[i + 1]) is var letter and not '\0')
                {
                    c = letter;
                    i++;
                }

                var folded = CharacterFolding.Fold(c);
                if (folded == CharacterFolding.Dropped)
                {
                    continue;
                }

                if (folded is >= '\u0370' and < '\u0530' && LookAlikes[folded - 0x370] is var alike and not '\0')
                {
                    folded = alike;
                }
                else if (folded is >= '\u24D0' and <= '\u24E9')
                {
                    folded = (char)(folded - '\u24D0' + 'a');
                }

                Count(c, folded);
                if (folded != _previous || folded != _beforePrevious || char.IsAsciiDigit(folded) || char.IsSurrogate(folded))
                {
                    _buffer[Length++] = folded;
                }

                (_beforePrevious, _previous) = (_previous, folded);
            }
        }

        public void EndWord()
        {
            CapitalWords += _capitals >= 2 && _others == 0 ? 1 : 0;
            OtherWords += _others > 0 ? 1 : 0;
            (_capitals, _others) = (0, 0);
        }

        // The letters of mathematics come in alphabets of 52, capitals first.
        private static char Mathematical(char low)
        {
            var offset = low - '\uDC00';
            return offset is >= 0 and < 0x2A4 ? (char)((offset % 26) + 'a') : '\0';
        }

        private void Count(char raw, char folded)
        {
            if (char.IsAsciiLetter(folded))
            {
                _ = char.IsUpper(raw) ? _capitals++ : _others++;
                return;
            }

            // A number in a word makes it a code, which says nothing about the voice.
            _others += char.IsAsciiDigit(folded) && _capitals > 0 ? 1 : 0;
            if (folded is not ('\'' or '-') && !char.IsAsciiDigit(folded))
            {
                EndWord();
            }

            Exclamations += folded is '!' ? 1 : 0;
            HasHan |= IsHan(folded);
            _questions = folded == '?' ? _questions + 1 : 0;
            QuestionRun = Math.Max(QuestionRun, _questions);
        }
    }
}
