using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <content>The numbers of a statement: their units, bounds and ranges.</content>
internal sealed partial class StatementReader
{
    private int SkipCurrency(int end) => Rest(end).StartsWith("元") ? end + 1 : end;

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

    private void Bind(sbyte bound)
    {
        var last = Facts.Count - 1;
        Facts[last] = Facts[last] with { Bound = bound };
    }
}
