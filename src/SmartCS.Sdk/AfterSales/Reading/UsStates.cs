using System.Collections.Frozen;

namespace SmartCS.Sdk.AfterSales;

/// <summary>The states of the United States and the provinces of Canada, by name and by the two letters of their posts.</summary>
internal static class UsStates
{
    private static readonly FrozenSet<string> Names = (
        "AL,AK,AZ,AR,CA,CO,CT,DE,DC,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,PR,"
        + "AB,BC,MB,NB,NL,NS,NT,NU,ON,PE,QC,SK,YT,"
        + "Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,"
        + "Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,"
        + "Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,Puerto Rico,"
        + "Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland and Labrador,Nova Scotia,Ontario,Prince Edward Island,Quebec,Saskatchewan").Split(',').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsState(string text) => Names.Contains(text.Trim());
}
