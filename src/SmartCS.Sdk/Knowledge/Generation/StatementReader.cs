using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads what a sentence says: its words by clause, its numbers, what it denies and how strongly it says it. Reused from text to text; not for concurrent use.</summary>
internal sealed partial class StatementReader
{
    /// <summary>What is read of a statement at most.</summary>
    public const int MaxLength = 2_000;

    private const int MaxClauses = 32;
    private const int DeniedWords = 2;
    private const int DeniedCharacters = 4;

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("¥$€£一二两三四五六七八九十百半");
    private static readonly ulong Year = TermHash.Of("year");
    private static readonly ulong MonthSpan = TermHash.Of("month");
    private static readonly ulong Minute = TermHash.Of("min");

    [ThreadStatic]
    private static StatementReader? _ofSentences;

    [ThreadStatic]
    private static StatementReader? _ofEvidence;

    private readonly TokenBuffer _tokens = new();
    private readonly List<(int Position, int Clause)> _denials = [];
    private readonly List<int> _clauseStarts = [];
    private readonly List<(int Start, int End, int Clause)> _factPlaces = [];
    private readonly List<int> _starts = [];
    private char[] _folded = new char[256];
    private byte[] _marks = new byte[256];
    private readonly byte[] _denialCounts = new byte[MaxClauses];
    private int _length;
    private int _boundEnd;
    private sbyte _bound;

    public List<Word> Words { get; } = [];

    public List<Fact> Facts { get; } = [];

    public Strength Strength { get; private set; }

    /// <summary>How often it says all, every or always.</summary>
    public int Alls { get; private set; }

    /// <summary>The clauses that deny something, a bit each.</summary>
    public uint DenyingClauses { get; private set; }

    /// <summary>The clauses that are conditions, a bit each.</summary>
    public uint ConditionClauses { get; private set; }

    public bool HasChinese { get; private set; }

    /// <summary>How often a clause denies.</summary>
    public int DenialsOf(int clause) => _denialCounts[clause];

    /// <summary>How often each clause denies, up to the last that does.</summary>
    public byte[] Denials()
    {
        var last = MaxClauses;
        while (last > 0 && _denialCounts[last - 1] == 0)
        {
            last--;
        }

        return last == 0 ? [] : _denialCounts[..last];
    }

    /// <summary>This thread's reader of sentences. It holds the last one until the next is read.</summary>
    public static StatementReader OfSentences => _ofSentences ??= new StatementReader();

    /// <summary>This thread's reader of evidence, which may be read while a sentence is being compared.</summary>
    public static StatementReader OfEvidence => _ofEvidence ??= new StatementReader();

    /// <summary>Reads a statement.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        text = text.Length > MaxLength ? text[..MaxLength] : text;
        Begin(text);
        Scan();
        ReadWords(text);
        Deny();
    }

    private int Clause => Math.Min(_clauseStarts.Count, MaxClauses) - 1;

    private void Begin(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length)
        {
            _folded = new char[Math.Min(MaxLength, text.Length * 2)];
            _marks = new byte[_folded.Length];
        }

        for (var i = 0; i < text.Length; i++)
        {
            _folded[i] = CharacterFolding.Fold(text[i]);
        }

        _length = text.Length;
        _marks.AsSpan(0, _length).Clear();
        Words.Clear();
        Facts.Clear();
        _factPlaces.Clear();
        _starts.Clear();
        _denials.Clear();
        _clauseStarts.Clear();
        _clauseStarts.Add(0);
        Strength = Strength.None;
        Alls = 0;
        DenyingClauses = 0;
        _denialCounts.AsSpan().Clear();
        ConditionClauses = 0;
        HasChinese = false;
        _boundEnd = -100;
    }

    private void Scan()
    {
        var i = 0;
        while (i < _length)
        {
            var c = _folded[i];
            if (char.IsAsciiDigit(c))
            {
                i = ReadNumber(i);
            }
            else if (CharacterClass.IsIdeographic(c))
            {
                HasChinese = true;
                i = ReadChinese(i);
            }
            else if (char.IsAsciiLetter(c))
            {
                i = ReadEnglish(i);
            }
            else
            {
                i = ReadMark(i);
            }
        }
    }

    private ReadOnlySpan<char> Rest(int from) => from < _length ? _folded.AsSpan(from, _length - from) : [];

    private int ReadMark(int i)
    {
        switch (_folded[i])
        {
            case ',' or '，' or ';' or '；' or ':' or '：' or '(' or ')' or '（' or '）' or '。' or '!' or '！' or '?' or '？' or '—' or '\n':
                BeginClause(i + 1);
                break;
            case '-' when i + 1 < _length && _folded[i + 1] == ' ':
                BeginClause(i + 1);
                break;
            case '、':
                BeginClauseBehindFact(i + 1);
                break;
            case '¥' or '￥' or '$' or '€' or '£':
                var number = i + 1 < _length && _folded[i + 1] == ' ' ? i + 2 : i + 1;
                if (number < _length && char.IsAsciiDigit(_folded[number]))
                {
                    var value = NumberText.ReadDigits(Rest(number), out var length);
                    var unit = _folded[i] switch { '$' => FactUnits.Dollar, '€' => FactUnits.Euro, '£' => FactUnits.Sterling, _ => FactUnits.Yuan };
                    return AddFact(value, unit, i, SkipCurrency(number + length));
                }

                break;
            default:
                break;
        }

        return i + 1;
    }

    private int ReadEnglish(int i)
    {
        var end = i;
        while (end < _length && (char.IsAsciiLetter(_folded[end]) || (_folded[end] == '\'' && end + 1 < _length && char.IsAsciiLetter(_folded[end + 1]))))
        {
            end++;
        }

        if (end < _length && char.IsAsciiDigit(_folded[end]))
        {
            // Letters and digits together are a code, not a number.
            while (end < _length && (char.IsAsciiLetterOrDigit(_folded[end]) || (_folded[end] == '-' && end + 1 < _length && char.IsAsciiLetterOrDigit(_folded[end + 1]))))
            {
                end++;
            }

            return end;
        }

        var word = _folded.AsSpan(i, end - i);
        if (word is "and" or "or" or "plus")
        {
            if (!Cues.TryEnglish(Rest(i), end - i, out var tail, out _, out _) || tail is not (Cue.AtLeastBehind or Cue.AtMostBehind))
            {
                BeginClauseBehindFact(i);
            }
        }
        else if (word is "from" && FromIsBound(end))
        {
            (_bound, _boundEnd) = (1, end);
            return Consume(i, end);
        }
        else if (word is "half" or "a" or "an" && TryReadPart(i, end, word is "half") is > 0 and var behind)
        {
            return behind;
        }
        else if (word is "usd" or "rmb" or "cny" && end + 1 < _length && _folded[end] == ' ' && char.IsAsciiDigit(_folded[end + 1]))
        {
            var value = NumberText.ReadDigits(Rest(end + 1), out var length);
            return AddFact(value, word is "usd" ? FactUnits.Dollar : FactUnits.Yuan, i, end + 1 + length);
        }

        if (!Cues.TryEnglish(Rest(i), end - i, out var cue, out var said, out var taken))
        {
            return end;
        }

        return cue == Cue.Number ? ReadEnglishNumber(i, end, said) : Apply(cue, said, i, i + taken);
    }

    private int ReadChinese(int i)
    {
        var c = _folded[i];
        if (c == '半' && FactUnits.TryRead(Rest(i + 1), out var halved, out var unitLength) && (IsTime(halved)))
        {
            return AddFact(0.5, halved, i, i + 1 + unitLength);
        }

        if (Rest(i).StartsWith("百分之"))
        {
            var percent = i + 3 < _length && char.IsAsciiDigit(_folded[i + 3]) ? NumberText.ReadDigits(Rest(i + 3), out var written) : NumberText.ReadChinese(Rest(i + 3), out written);
            return written > 0 ? AddFact(percent, FactUnits.Percent, i, i + 3 + written) : i + 3;
        }

        if (Cues.TryChinese(Rest(i), out var cue, out var said, out var taken))
        {
            return Apply(cue, said, i, i + taken);
        }

        var value = NumberText.ReadChinese(Rest(i), out var length);
        if (length > 0 && c is not ('千' or '百' or '万') && IsChineseNumber(i, length))
        {
            return FinishNumber(value, i, i + length);
        }

        if (c is '和' or '及' or '或')
        {
            BeginClauseBehindFact(i);
        }

        if (GlueWords.ChineseLength(Rest(i)) is > 0 and var glue)
        {
            _marks.AsSpan(i, Math.Min(glue, _length - i)).Fill(2);
            return i + glue;
        }

        return i + Math.Max(1, length);
    }

    private int Apply(Cue cue, int value, int start, int end)
    {
        end = Math.Min(end, _length);
        switch (cue)
        {
            case Cue.Negation:
                AddDenial(end);
                break;
            case Cue.Exception:
                BeginClause(start);
                AddDenial(end);
                break;
            case Cue.Condition:
                BeginClause(start);
                ConditionClauses |= 1u << Clause;
                break;
            case Cue.Clause:
                BeginClause(start);
                break;
            case Cue.AtMostBefore or Cue.AtLeastBefore:
                if (!IsNumberNear(end))
                {
                    return end;
                }

                (_bound, _boundEnd) = (cue == Cue.AtMostBefore ? (sbyte)-1 : (sbyte)1, end);
                break;
            case Cue.AtMostBehind or Cue.AtLeastBehind:
                if (Facts.Count == 0 || start - _factPlaces[^1].End is < 0 or > 1)
                {
                    return end;
                }

                Bind(cue == Cue.AtMostBehind ? (sbyte)-1 : (sbyte)1);
                break;
            case Cue.Strength:
                Strength |= (Strength)value;
                Alls += value == (int)Strength.All ? 1 : 0;
                if ((value & (int)(Strength.All | Strength.Only | Strength.Must | Strength.Sure | Strength.Free | Strength.Need | Strength.Also)) == 0)
                {
                    // It says something besides; 优惠券 is not 礼品卡.
                    return end;
                }

                break;
            case Cue.Weekday:
                return AddFact(value, FactUnits.Weekday, start, end);
            case Cue.Month:
                return AddFact(value, FactUnits.Month, start, end);
            default:
                return end;
        }

        return Consume(start, end);
    }

    private void AddDenial(int end)
    {
        DenyingClauses |= 1u << Clause;
        _denialCounts[Clause]++;
        _denials.Add((end, Clause));
    }

    private int Consume(int start, int end)
    {
        _marks.AsSpan(start, end - start).Fill(1);
        return Math.Max(end, start + 1);
    }

    private void BeginClause(int start)
    {
        if (_clauseStarts[^1] != start)
        {
            _clauseStarts.Add(start);
        }
    }

    // In a list of numbers each belongs to its own words: "1,150 g and up to 12 kg", 长 210 厘米、宽 130 厘米.
    private void BeginClauseBehindFact(int start)
    {
        if (Facts.Count > 0 && _factPlaces[^1].Clause == Clause)
        {
            BeginClause(start);
        }
    }

}
