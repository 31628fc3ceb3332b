using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Names of holidays and shopping days; when they are, <see cref="HolidayCalendar"/> knows.</summary>
internal static class HolidayWords
{
    public static string[] AddTo(WordTreeBuilder words) => words.AddNamed(WordKind.Holiday,
        "singles-day:11.11|双 11|双十一|双11|双１１|光棍节|双十一大促|singles day|singles' day|double eleven|double 11",
        "double-twelve:12.12|双十二|双12|double twelve|double 12",
        "618:618|6.18|六一八|618大促|六一八大促",
        "new-year:元旦|元旦节|new year|new year's|new year's day|new years day",
        "new-year-eve:跨年|跨年夜|new year's eve|new years eve",
        "spring-festival:春节|过年|农历新年|大年初一|新年|chinese new year|lunar new year|spring festival",
        "spring-festival-eve:除夕|大年三十|年三十",
        "lantern:元宵|元宵节|lantern festival",
        "qingming:清明|清明节|tomb sweeping day",
        "labour-day:五一|五一节|劳动节|五一假期|labour day|may day",
        "us-labor-day:labor day",
        "children:六一|六一儿童节|儿童节|children's day",
        "dragon-boat:端午|端午节|dragon boat festival",
        "qixi:七夕|七夕节|qixi",
        "mid-autumn:中秋|中秋节|mid autumn festival|mid autumn|moon festival",
        "national-day:国庆|国庆节|十一假期|国庆假期|国庆期间|golden week|national day",
        "women:三八|三八节|妇女节|女神节|women's day|international women's day",
        "teachers:教师节|teachers' day|teacher's day",
        "valentine:情人节|valentine's day|valentine's|valentines",
        "white-day:白色情人节|white day",
        "mother:母亲节|mother's day",
        "father:父亲节|father's day",
        "easter:复活节|easter",
        "independence:independence day|fourth of july|4th of july",
        "halloween:万圣节|halloween",
        "thanksgiving:感恩节|thanksgiving",
        "black-friday:黑五|黑色星期五|black friday",
        "cyber-monday:网络星期一|cyber monday",
        "christmas-eve:平安夜|christmas eve",
        "christmas:圣诞|圣诞节|christmas|christmas day|xmas|x mas");
}
