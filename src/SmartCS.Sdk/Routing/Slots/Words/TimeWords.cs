using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of days, weeks, months and times of day.</summary>
internal static class TimeWords
{
    public const int Dawn = 0;
    public const int Morning = 1;
    public const int Noon = 2;
    public const int Afternoon = 3;
    public const int Evening = 4;
    public const int Night = 5;

    public const int Minute = 0;
    public const int Hour = 1;
    public const int DayUnit = 2;
    public const int WeekUnit = 3;
    public const int MonthUnit = 4;
    public const int YearUnit = 5;
    public const int WorkingDay = 6;

    /// <summary>Of a weekday: Saturday and Sunday.</summary>
    public const int Weekend = 8;

    public const int BeginningOfMonth = 0;
    public const int MiddleOfMonth = 1;
    public const int EndOfMonth = 2;
    public const int BeginningOfYear = 3;
    public const int EndOfYear = 4;

    /// <summary>Of a day: from here on its distance, three days more, times ten, and its part.</summary>
    public const int DayAndPart = 1_000;

    public static void AddTo(WordTreeBuilder words)
    {
        words.AddNumbered(WordKind.Day,
            "-3:大前天", "-2:前天|前日|the day before yesterday|day before yesterday", "-1:昨天|昨日|yesterday|yday", "0:今天|今日|today", "1:明天|明日|明儿|tomorrow|tmr|tmrw", "2:后天|后日|the day after tomorrow|day after tomorrow", "3:大后天",
            "1024:昨晚|last night", "1025:昨夜", "1021:昨早|昨晨", "1034:今晚|tonight", "1035:今夜", "1031:今早|今晨|this morning", "1041:明早|明晨", "1044:明晚", "1014:前晚");
        words.AddNumbered(WordKind.Weekday,
            "1:周一|星期一|礼拜一|monday|mondays|mon", "2:周二|星期二|礼拜二|tuesday|tues|tue", "3:周三|星期三|礼拜三|wednesday|weds|wed", "4:周四|星期四|礼拜四|thursday|thurs|thur|thu", "5:周五|星期五|礼拜五|friday|fri", "6:周六|星期六|礼拜六|saturday|sat", "7:周日|周天|星期日|星期天|礼拜天|礼拜日|sunday|sun",
            "8:周末|weekend|the weekend");
        words.AddNumbered(WordKind.Week,
            "-2:上上周|上上个星期|上上个礼拜|上上星期|the week before last", "-1:上周|上个星期|上星期|上礼拜|上个礼拜|上个周|上一周|last week|previous week|the past week", "0:这周|本周|这个星期|这星期|这礼拜|这个礼拜|本星期|this week", "1:下周|下个星期|下星期|下礼拜|下个礼拜|下个周|下一周|next week|the following week", "2:下下周|下下个星期|下下星期|the week after next");
        words.AddNumbered(WordKind.Month,
            "-2:上上个月|上上月|the month before last", "-1:上个月|上月|last month|previous month|the past month", "0:这个月|本月|当月|this month", "1:下个月|下月|next month", "2:下下个月|the month after next");
        words.AddNumbered(WordKind.Year,
            "-2:前年|the year before last", "-1:去年|上一年|last year|last year's|previous year", "0:今年|本年|this year|this year's", "1:明年|来年|next year|next year's");
        words.AddNumbered(WordKind.MonthName,
            "1:january|jan", "2:february|feb", "3:march|mar", "4:april|apr", "5:may", "6:june|jun", "7:july|jul", "8:august|aug", "9:september|sept|sep", "10:october|oct", "11:november|nov", "12:december|dec");
        words.AddNumbered(WordKind.DayPart,
            "0:凌晨|半夜|early morning", "1:早上|早晨|上午|清晨|一早|morning|in the morning|a m|am", "2:中午|正午|noon|midday|at noon|lunchtime", "3:下午|午后|afternoon|in the afternoon|p m|pm", "4:晚上|傍晚|晚间|evening|in the evening", "5:夜里|深夜|夜间|night|at night");
        words.AddNumbered(WordKind.Period,
            "0:分钟|minute|minutes|min|mins", "1:小时|个小时|个钟头|钟头|个钟|hour|hours|hr|hrs", "2:天|日|day|days", "3:周|个星期|星期|个礼拜|礼拜|week|weeks|wk|wks", "4:个月|月|month|months|mo", "5:年|year|years|yr|yrs", "6:个工作日|工作日|working days|business days|working day|business day");
        words.Add(WordKind.Ago, 0, "前|以前|之前|ago|back|earlier|prior");
        words.Add(WordKind.Later, 0, "后|以后|之后|later|from now|from today");
        words.AddNumbered(WordKind.Relative, "-1:last|past|previous", "0:this", "1:next|this coming|coming|following");
        words.Add(WordKind.Recent, 0, "最近|近|过去|过去的|最近的|in the past|in the last|over the past|over the last|within the last|within the past|during the last|the past|the last|past|last|for the past|for the last");
        words.AddNumbered(WordKind.Recent, "1:未来|接下来|in the next|within the next|over the next|the next|next|in|within", "2:within");
        words.Add(WordKind.Before, 0, "before|until|till|by|no later than|prior to|up until");
        words.Add(WordKind.After, 0, "after|since|from|starting|starting from|as of|自|从");
        words.AddNumbered(WordKind.PartOfMonth,
            "0:月初|上旬|the beginning of the month|beginning of the month|start of the month|early", "1:月中|中旬|the middle of the month|middle of the month|mid", "2:月底|月末|下旬|底|末|the end of the month|end of the month|end of month|late", "3:年初|the beginning of the year|beginning of the year", "4:年底|年末|the end of the year|end of the year|year end");
        words.Add(WordKind.Bought, 0, "自从|买|下单|下的单|拍|购|付款|付的|付了|订的|定的|收到|签收|到手|买了|下的|since|did|spent|made|bought|ordered|purchased|paid|placed|received|got|arrived|was delivered|came|order from|purchase from|invoice from|shipped on");
        words.Add(WordKind.Coming, 0, "送到|到货|能到|发货|寄出|到吗|能发|预约|会到|之前要|上门|deliver|arrive|by|will|can i get|expect|before|until|upcoming|going to|schedule|reschedule|ready");
    }
}
