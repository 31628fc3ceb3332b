using System.Buffers;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Writes what a question asks for, whatever the courtesies around it: its numbers with their units, codes, names, denials,
/// question words and all other words that may matter, in their order. Questions with different cores are never the same,
/// however alike their vectors are: "the 40 L pack" is not "the 60 L pack", 退货 is not 换货, "can I" is not "can't I".
/// </summary>
internal static class QuestionCore
{
    /// <summary>Longer questions have no core: in a long text one word is lost on a vector.</summary>
    public const int MaxQuestionLength = 400;

    /// <summary>No core is longer; it may be longer than the question, since the parts of a code count too.</summary>
    public const int MaxLength = 2_048;

    private const char NumberMark = '\u0002';
    private const char CodeMark = '\u0003';
    private const char PartMark = '\u0004';
    private const char SignMark = '\u0005';
    private const char AnswerMark = '\u0006';

    private static readonly SearchValues<char> Ending = SearchValues.Create(" ?!.。？！");

    [ThreadStatic]
    private static TokenBuffer? t_tokens;

    /// <summary>Writes the core of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="destination">Where to, at least <see cref="MaxLength"/> long.</param>
    /// <returns>The core; empty where the question has none that is safe to compare.</returns>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> question, Span<char> destination)
    {
        if (question.Length > MaxQuestionLength)
        {
            return [];
        }

        var tokens = t_tokens ??= new TokenBuffer();
        TextAnalyzer.Analyze(question, tokens);
        var core = new Writer(destination);
        var at = 0;
        var numberEnd = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens.Tokens[i];
            if (token.Kind == TokenKind.Bigram)
            {
                continue;
            }

            if (token.SourceLength > TextAnalyzer.MaxTermLength)
            {
                // What is beyond was cut away, so that two such words may look alike.
                return [];
            }

            AddSigns(question, ref at, token.SourceStart, ref core);
            switch (token.Kind)
            {
                case TokenKind.Number:
                    core.Add(NumberMark, tokens.Term(i));
                    numberEnd = token.SourceStart + token.SourceLength;
                    break;
                case TokenKind.Code:
                    core.Add(CodeMark, tokens.Term(i));
                    break;
                case TokenKind.Part:
                    core.Add(PartMark, tokens.Term(i));
                    break;
                default:
                    // The unit behind a number came with it.
                    if (token.SourceStart >= numberEnd)
                    {
                        AddWord(question, token, ref core);
                    }

                    break;
            }
        }

        AddSigns(question, ref at, question.Length, ref core);
        if (core.IsFull || core.Length == 0)
        {
            return [];
        }

        core.Add(AnswerMark, [(char)('0' + (int)AnswerTypes.AskedBy(question))]);
        return core.IsFull ? [] : WithoutOpening(core.Written);
    }

    private static void AddSigns(ReadOnlySpan<char> question, ref int at, int end, ref Writer core)
    {
        for (; at < end; at++)
        {
            if (QuestionSigns.Counts(question, at))
            {
                core.Add(SignMark, [QuestionNormalizer.Fold(question[at])]);
            }
        }
    }

    private static void AddWord(ReadOnlySpan<char> question, Token token, ref Writer core)
    {
        Span<char> word = stackalloc char[TextAnalyzer.MaxTermLength];
        var length = 0;
        foreach (var raw in question.Slice(token.SourceStart, token.SourceLength))
        {
            var c = CharacterFolding.Fold(raw);
            if (c != CharacterFolding.Dropped && c != '\'')
            {
                word[length++] = c;
            }
        }

        ReadOnlySpan<char> folded = word[..length];
        if (length == 1 && folded[0] is 'a' or 'i')
        {
            AddLetter(question, token, folded, ref core);
            return;
        }

        var form = QuestionWords.FormOf(folded);

        // "How can I", "how do I" and "how to" ask the same.
        if (form.Length > 0 && !(core.EndsWith(QuestionWords.How) && form is QuestionWords.Can or "to"))
        {
            core.Add(QuestionWords.Separator, form);
        }
    }

    private static void AddLetter(ReadOnlySpan<char> question, Token token, scoped ReadOnlySpan<char> letter, ref Writer core)
    {
        // An article or pronoun, unless it is "plan A" or the last thing said.
        var isLast = question[(token.SourceStart + 1)..].IndexOfAnyExcept(Ending) < 0;
        var isCapital = letter[0] == 'a' && token.SourceStart > 0 && question[token.SourceStart] is 'A' or 'Ａ';
        if (isLast || isCapital || core.EndsWithNameOfLetters())
        {
            core.Add(QuestionWords.Separator, letter);
        }
    }

    private static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> core)
    {
        foreach (var opening in QuestionWords.Openings)
        {
            // What follows must be another word, not the rest of a longer one, and more than the mark at the end.
            if (core.Length > opening.Length + 2 && core.StartsWith(opening) && core[opening.Length] < ' ')
            {
                return core[opening.Length..];
            }
        }

        return core;
    }

    private ref struct Writer(Span<char> destination)
    {
        private readonly Span<char> _destination = destination;
        private int _lastStart;

        public int Length { get; private set; }

        public bool IsFull { get; private set; }

        public readonly ReadOnlySpan<char> Written => _destination[..Length];

        public void Add(char mark, scoped ReadOnlySpan<char> term)
        {
            if (Length + term.Length + 1 > _destination.Length)
            {
                IsFull = true;
                return;
            }

            _destination[Length] = mark;
            _lastStart = Length + 1;
            term.CopyTo(_destination[_lastStart..]);
            Length = _lastStart + term.Length;
        }

        public readonly bool EndsWith(scoped ReadOnlySpan<char> word) => Length > 0 && _destination[_lastStart..Length].SequenceEqual(word);

        public readonly bool EndsWithNameOfLetters() => Length > 0 && QuestionWords.NamesLetter(_destination[_lastStart..Length]);
    }
}
