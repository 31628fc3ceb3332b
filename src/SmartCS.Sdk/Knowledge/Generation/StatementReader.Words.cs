using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <content>The words of a statement, and which of them are denied.</content>
internal sealed partial class StatementReader
{
    private void ReadWords(ReadOnlySpan<char> text)
    {
        TextAnalyzer.Analyze(text, _tokens);
        var clause = 0;
        var lastCharacter = -1;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens.Tokens[i];
            while (clause + 1 < _clauseStarts.Count && _clauseStarts[clause + 1] <= token.SourceStart)
            {
                clause++;
            }

            var mark = _marks[Math.Min(token.SourceStart, _length - 1)];
            var last = _marks[Math.Min(token.SourceStart + token.SourceLength - 1, _length - 1)];
            if (token.IsStop || mark == 1 || last == 1)
            {
                continue;
            }

            _starts.Add(token.SourceStart);
            var hash = TermHash.Of(_tokens.Term(i));
            var marks = mark == 2 ? WordMarks.Glue : WordMarks.None;
            marks |= token.Kind == TokenKind.Character && lastCharacter >= 0 && token.SourceStart > 0 && GlueWords.IsSuffix(_folded[token.SourceStart]) ? WordMarks.Suffix : WordMarks.None;
            NoteNeighbour(hash, token);
            switch (token.Kind)
            {
                case TokenKind.Character:
                    lastCharacter = Words.Count;
                    Words.Add(new Word(hash, (byte)Math.Min(clause, MaxClauses - 1), (byte)GroupOf(clause, token.SourceStart, isFact: false), marks | WordMarks.Character, 0, 0));
                    break;
                case TokenKind.Bigram:
                    Join(hash, lastCharacter);
                    Words.Add(new Word(hash, (byte)Math.Min(clause, MaxClauses - 1), (byte)GroupOf(clause, token.SourceStart, isFact: false), marks | WordMarks.Pair, 0, 0));
                    break;
                default:
                    marks |= token.Kind switch
                    {
                        TokenKind.Part => WordMarks.Part,
                        TokenKind.Code => WordMarks.Name,
                        TokenKind.Number => WordMarks.Part,
                        _ => GlueWords.IsEnglish(hash) ? WordMarks.Glue : IsName(text, token) ? WordMarks.Name : WordMarks.None,
                    };
                    Words.Add(new Word(hash, (byte)Math.Min(clause, MaxClauses - 1), (byte)GroupOf(clause, token.SourceStart, isFact: false), marks, 0, 0));
                    break;
            }
        }
    }

    // A number without unit is compared with what stands right beside it.
    private void NoteNeighbour(ulong hash, Token token)
    {
        for (var i = 0; i < Facts.Count; i++)
        {
            if (Facts[i].Unit != FactUnits.None)
            {
                continue;
            }

            if (token.SourceStart >= _factPlaces[i].End && token.SourceStart - _factPlaces[i].End <= 2 && Facts[i].Behind == 0)
            {
                Facts[i] = Facts[i] with { Behind = hash };
            }
            else if (token.SourceStart < _factPlaces[i].Start && _factPlaces[i].Start - token.SourceStart - token.SourceLength <= 1)
            {
                Facts[i] = Facts[i] with { Before = hash };
            }
        }
    }

    private void Join(ulong pair, int second)
    {
        if (second < 0)
        {
            return;
        }

        var words = CollectionsMarshal.AsSpan(Words);
        words[second].Before = pair;
        for (var i = second - 1; i >= 0; i--)
        {
            if ((words[i].Marks & WordMarks.Character) != 0)
            {
                words[i].Behind = pair;
                return;
            }
        }
    }

    // A capital inside an English sentence, any Latin word inside a Chinese one.
    private bool IsName(ReadOnlySpan<char> text, Token token)
    {
        if (token.SourceLength < 2 || !char.IsLetter(text[token.SourceStart]) || text[token.SourceStart] >= 0x2E80)
        {
            return false;
        }

        return HasChinese || (char.IsUpper(text[token.SourceStart]) && (token.SourceStart > 0 || char.IsUpper(text[token.SourceStart + 1])));
    }

    private void Deny()
    {
        var words = CollectionsMarshal.AsSpan(Words);
        foreach (var (position, clause) in _denials)
        {
            var at = WordAt(position);
            var (first, last) = Scope(words, clause, at, 1);
            if (first > last)
            {
                (first, last) = Scope(words, clause, at - 1, -1);
            }

            // Of "not included in the set" the set is denied nothing; of a bare "not included" being included is.
            var hasContent = false;
            for (var i = Math.Max(0, first); i <= last; i++)
            {
                hasContent |= (words[i].Marks & (WordMarks.Glue | WordMarks.Pair)) == 0;
            }

            for (var i = Math.Max(0, first); i <= last; i++)
            {
                words[i].Marks |= !hasContent || (words[i].Marks & WordMarks.Glue) == 0 ? WordMarks.Denied : WordMarks.None;
            }
        }
    }

    private static (int First, int Last) Scope(ReadOnlySpan<Word> words, int clause, int from, int step)
    {
        var left = (double)DeniedWords;
        var i = from;
        for (; i >= 0 && i < words.Length && left > 0 && words[i].Clause == clause; i += step)
        {
            left -= (words[i].Marks & (WordMarks.Glue | WordMarks.Pair)) != 0 ? 0 : (words[i].Marks & WordMarks.Character) != 0 ? (double)DeniedWords / DeniedCharacters : 1;
        }

        return step > 0 ? (from, i - 1) : (i + 1, from);
    }

    private int WordAt(int position)
    {
        var index = 0;
        while (index < _starts.Count && _starts[index] < position)
        {
            index++;
        }

        return index;
    }
}
