using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads what a sentence says: its words by clause, its numbers, what it denies and how strongly it says it. Reused from text to text; not for concurrent use.</summary>
internal sealed class StatementReader
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

    private int SkipCurrency(int end) => Rest(end).StartsWith("元") ? end + 1 : end;

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

    // "from ¥199" is the least; "from 42 to 52 cm" and "from Monday to Saturday" are ranges.
    private bool FromIsBound(int end)
    {
        var rest = Rest(end).TrimStart(' ');
        return rest.Length > 1 && rest[0] is '¥' or '￥' or '$' or '€' or '£' && !rest[..Math.Min(rest.Length, 20)].Contains(" to ", StringComparison.Ordinal);
    }

    // "half a year", "half an hour", "a week".
    private int TryReadPart(int i, int end, bool isHalf)
    {
        var at = end;
        if (isHalf)
        {
            var rest = Rest(at);
            at += rest.StartsWith(" a ") ? 2 : rest.StartsWith(" an ") ? 3 : 0;
        }

        if (at + 1 >= _length || _folded[at] != ' ' || !FactUnits.TryRead(Rest(at + 1), out var unit, out var length) || !IsTime(unit))
        {
            return 0;
        }

        return AddFact(isHalf ? 0.5 : 1, unit, i, at + 1 + length);
    }

    private static bool IsTime(ulong unit) => unit == FactUnits.Day || unit == FactUnits.Hour || unit == FactUnits.Week || unit == FactUnits.WorkDay || unit == Year || unit == MonthSpan || unit == Minute;

    private int ReadEnglishNumber(int i, int end, int first)
    {
        var value = (double)first;
        while (end + 1 < _length && _folded[end] is '-' or ' ' && char.IsAsciiLetter(_folded[end + 1]))
        {
            var next = end + 1;
            while (next < _length && char.IsAsciiLetter(_folded[next]))
            {
                next++;
            }

            if (!Cues.TryEnglish(Rest(end + 1), next - end - 1, out var cue, out var more, out _) || cue != Cue.Number)
            {
                break;
            }

            value = more >= 100 ? value * more : value >= 20 && more < 10 ? value + more : value + more;
            end = next;
        }

        var hasUnit = end + 1 < _length && _folded[end] is ' ' or '-' && FactUnits.TryRead(Rest(end + 1), out _, out _);
        if (first == 1 && value == 1 && !hasUnit)
        {
            // "you need not buy one"
            return end;
        }

        return FinishNumber(value, i, end);
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

    // 三明治 and 一般 have no number; 三十, 三天 and 两个人 have.
    private bool IsChineseNumber(int i, int length)
    {
        if (length > 1)
        {
            return true;
        }

        var rest = Rest(i + 1);
        return FactUnits.TryRead(rest, out var unit, out _) && (_folded[i] != '一' || IsTime(unit) || unit == FactUnits.Yuan) && !(i > 0 && _folded[i - 1] == '第');
    }

    private int ReadNumber(int i)
    {
        var value = NumberText.ReadDigits(Rest(i), out var length);
        var end = i + length;
        if (PhoneEnd(i) is > 0 and var phone)
        {
            return phone;
        }

        value = i > 0 && _folded[i - 1] is '-' or '−' && (i == 1 || _folded[i - 2] is ' ' or '为' or '到' or '至' or '是') ? -value : value;
        if (i > 0 && _folded[i - 1] is '-' or '/' or '.' && i > 1 && char.IsAsciiLetter(_folded[i - 2]))
        {
            return end;
        }

        if (end + 2 < _length && _folded[end] is ':' or '：' && char.IsAsciiDigit(_folded[end + 1]) && char.IsAsciiDigit(_folded[end + 2]) && value < 25)
        {
            return ReadClock((value * 60) + ((_folded[end + 1] - '0') * 10) + _folded[end + 2] - '0', i, end + 3);
        }

        if (end < _length && _folded[end] is '万' or '千' or '百' && !FactUnits.TryRead(Rest(end), out _, out _))
        {
            value *= _folded[end] switch { '万' => 10_000, '千' => 1_000, _ => 100 };
            end++;
        }

        return TryReadMeridiem(end, out var isAfternoon, out var behind) || (end < _length && _folded[end] is '点' or '时')
            ? ReadClock(value * 60, i, behind > 0 || isAfternoon ? end : end + 1)
            : FinishNumber(value, i, end);
    }

    // A telephone number counts nothing; it is compared as it stands.
    private int PhoneEnd(int i)
    {
        var (digits, groups, end) = (0, 0, i);
        while (end < _length && char.IsAsciiDigit(_folded[end]))
        {
            while (end < _length && char.IsAsciiDigit(_folded[end]))
            {
                digits++;
                end++;
            }

            groups++;
            end += end + 1 < _length && _folded[end] is '-' or ' ' && char.IsAsciiDigit(_folded[end + 1]) ? 1 : 0;
        }

        return digits >= 7 && groups > 1 ? end : 0;
    }

    private bool TryReadMeridiem(int end, out bool isAfternoon, out int behind)
    {
        var rest = Rest(end);
        var skipped = rest.Length > 0 && rest[0] == ' ' ? 1 : 0;
        rest = rest[skipped..];
        isAfternoon = rest.Length > 1 && rest[0] == 'p';
        behind = 0;
        if (rest.Length > 1 && rest[0] is 'a' or 'p')
        {
            var length = rest.StartsWith("am") || rest.StartsWith("pm") ? 2 : rest.StartsWith("a.m") || rest.StartsWith("p.m") ? 3 : 0;
            if (length > 0 && (rest.Length == length || !char.IsAsciiLetterOrDigit(rest[length])))
            {
                behind = end + skipped + length + (rest.Length > length && rest[length] == '.' && length == 3 ? 1 : 0);
                return true;
            }
        }

        return false;
    }

    private int ReadClock(double minutes, int start, int end)
    {
        if (TryReadMeridiem(end, out var isAfternoon, out var behind))
        {
            minutes = (minutes % 720) + (isAfternoon ? 720 : 0);
            end = behind;
        }
        else if (start >= 2 && _folded.AsSpan(Math.Max(0, start - 3), Math.Min(3, start)).ContainsAny("下晚") && minutes < 720)
        {
            minutes += 720;
        }

        if (end < _length && _folded[end] is '半')
        {
            minutes += 30;
            end++;
        }

        return AddFact(minutes, FactUnits.Clock, start, end);
    }

    private int FinishNumber(double value, int start, int end)
    {
        var unitAt = end < _length && _folded[end] is ' ' or '-' ? end + 1 : end;
        if (FactUnits.TryRead(Rest(unitAt), out var unit, out var length))
        {
            return AddFact(value, unit, start, unitAt + length);
        }

        if (end < _length && char.IsAsciiLetter(_folded[end]))
        {
            // 2in1, 4x: a code.
            while (end < _length && char.IsAsciiLetterOrDigit(_folded[end]))
            {
                end++;
            }

            return end;
        }

        return AddFact(value, FactUnits.None, start, end);
    }

    private int AddFact(double value, ulong unit, int start, int end)
    {
        end = Math.Min(end, _length);
        var count = Facts.Count;
        var isRange = count > 0 && IsRange(_factPlaces[count - 1].End, start) && (Facts[count - 1].Unit == FactUnits.None || Facts[count - 1].Unit == unit);
        var bound = isRange ? Facts[count - 1].Bound : start - _boundEnd is >= 0 and <= 10 ? _bound : (sbyte)0;
        _boundEnd = -100;
        if (isRange)
        {
            // "1 to 2 days": the unit belongs to both.
            Facts[count - 1] = Facts[count - 1] with { Unit = unit, Other = value };
        }

        Facts.Add(new Fact(value, unit, bound, (byte)GroupOf(Clause, start, isFact: true), (byte)Clause, isRange ? Facts[count - 1].Value : double.NaN, 0, 0));
        _factPlaces.Add((start, end, Clause));
        return Consume(start, end);
    }

    // Words before the first number go with all numbers; then those of a clause with numbers, and of clauses without behind it, are a group.
    private int GroupOf(int clause, int position, bool isFact)
    {
        var group = 0;
        var last = -1;
        for (var i = 0; i < _factPlaces.Count && _factPlaces[i].Clause <= clause; i++)
        {
            if (_factPlaces[i].Clause != last && (i > 0 || _factPlaces[i].Clause < clause || position >= _factPlaces[i].Start))
            {
                group++;
                last = _factPlaces[i].Clause;
            }
        }

        return Math.Min(isFact && last != clause ? group + 1 : group, MaxClauses - 1);
    }

    private bool IsRange(int from, int to)
    {
        var between = _folded.AsSpan(from, Math.Max(0, to - from)).Trim(' ');
        return between is "to" or "-" or "–" or "~" or "到" or "至" or "and" or "or" or "×" or "x" or "*" or "/" or "～" or "—" or "、" or "或" or "by" or "until" or "till" or "through";
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

    private void Bind(sbyte bound)
    {
        var last = Facts.Count - 1;
        Facts[last] = Facts[last] with { Bound = bound };
    }

    private bool IsNumberNear(int end)
    {
        var rest = Rest(end);
        rest = rest[..Math.Min(10, rest.Length)];
        return rest.IndexOfAnyInRange('0', '9') >= 0 || rest.ContainsAny(NumberMarks) || StartsWithNumberWord(rest.TrimStart(' '));
    }

    private static bool StartsWithNumberWord(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        return rest[..end] is "a" or "an" or "half" || (Cues.TryEnglish(rest, end, out var cue, out _, out _) && cue is Cue.Number or Cue.Weekday);
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

        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words);
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
        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words);
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
