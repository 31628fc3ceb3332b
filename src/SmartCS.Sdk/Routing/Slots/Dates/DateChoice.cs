using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Chooses which of several days is meant where the year or week is left out.</summary>
internal static class DateChoice
{
    private const int Reach = 12;

    /// <summary>A weekday without a week: the last one of something bought, otherwise the next, today among them.</summary>
    public static DateTime Weekday(SlotMessage message, int weekday, int start, int end)
    {
        var distance = (weekday - Number(message.Today) + 7) % 7;
        return message.Today.AddDays(DirectionAt(message, start, end) == TimeDirection.Past ? (distance == 0 ? -7 : distance - 7) : distance);
    }

    /// <summary>The last such weekday before today, or the first after it.</summary>
    public static DateTime Weekday(SlotMessage message, int weekday, bool isNext)
    {
        var distance = (weekday - Number(message.Today) + 7) % 7;
        return message.Today.AddDays(isNext ? (distance == 0 ? 7 : distance) : distance - 7);
    }

    /// <summary>The Monday of the week that is some weeks from this one.</summary>
    public static DateTime Monday(SlotMessage message, int weeks) => message.Today.AddDays(1 - Number(message.Today) + (7 * weeks));

    /// <summary>What recurs each year, without the year: the last of something bought, the next of something to come, otherwise the nearest.</summary>
    public static LocalSpan Yearly(SlotMessage message, int start, int end, Func<int, LocalSpan?> inYear)
    {
        var year = message.Today.Year;
        var direction = DirectionAt(message, start, end);
        var best = default(LocalSpan);
        var least = double.MaxValue;
        for (var candidate = Math.Max(DateFigures.FirstYear, year - 4); candidate <= Math.Min(DateFigures.LastYear, year + 4); candidate++)
        {
            if (inYear(candidate) is not { } span || (direction == TimeDirection.Past && span.From > message.Today) || (direction == TimeDirection.Future && span.Until <= message.Today))
            {
                continue;
            }

            var distance = span.From <= message.Today && message.Today < span.Until ? 0 : Math.Abs((span.From - message.Today).TotalDays);
            if (distance < least)
            {
                (best, least) = (span, distance);
            }
        }

        return best;
    }

    /// <summary>The day of a month without month: of something bought the last one, to come the next, otherwise the nearest.</summary>
    public static DateTime? DayOfMonth(SlotMessage message, int day, int start, int end)
    {
        var direction = DirectionAt(message, start, end);
        DateTime? best = null;
        for (var months = -2; months <= 2; months++)
        {
            var month = message.Today.AddMonths(months);
            if (!DateFigures.TryMake(month.Year, month.Month, day, out var date) || (direction == TimeDirection.Past && date > message.Today) || (direction == TimeDirection.Future && date < message.Today))
            {
                continue;
            }

            best = best is null || Math.Abs((date - message.Today).TotalDays) < Math.Abs((best.Value - message.Today).TotalDays) ? date : best;
        }

        return best;
    }

    /// <summary>From 1 for Monday to 7.</summary>
    public static int Number(DateTime day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    // What stands beside the day decides before what the message says elsewhere.
    private static TimeDirection DirectionAt(SlotMessage message, int start, int end)
    {
        for (var at = end; at < Math.Min(end + 4, message.Text.Length); at++)
        {
            if (message.KindAt(at) == SlotCharacter.Break)
            {
                break;
            }

            if (message.TryFind(at, WordKind.Coming | WordKind.Bought, out _, out var word))
            {
                return word.Kind == WordKind.Bought ? TimeDirection.Past : TimeDirection.Future;
            }
        }

        for (var at = start - 1; at >= 0 && start - at <= Reach; at--)
        {
            if ((SlotCharacters.IsHan(message.At(at)) || message.BeginsWord(at)) && message.TryFind(at, WordKind.Coming | WordKind.Bought, out _, out var word))
            {
                return word.Kind == WordKind.Bought ? TimeDirection.Past : TimeDirection.Future;
            }
        }

        if (message.Direction == TimeDirection.Unread)
        {
            message.Direction = DirectionOf(message);
        }

        return message.Direction;
    }

    private static TimeDirection DirectionOf(SlotMessage message)
    {
        var isComing = false;
        for (var at = 0; at < message.Text.Length; at++)
        {
            var isBeginning = SlotCharacters.IsHan(message.At(at)) || (message.KindAt(at) == SlotCharacter.Letter && message.BeginsWord(at));
            if (isBeginning && message.TryFind(at, WordKind.Coming | WordKind.Bought, out _, out var word))
            {
                if (word.Kind == WordKind.Bought)
                {
                    return TimeDirection.Past;
                }

                isComing = true;
            }
        }

        return isComing ? TimeDirection.Future : TimeDirection.Unknown;
    }
}
