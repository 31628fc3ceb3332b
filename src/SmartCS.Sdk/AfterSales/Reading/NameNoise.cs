using System.Collections.Frozen;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Words, by their stems, that name no article although they stand in names.</summary>
internal static class NameNoise
{
    private static readonly FrozenSet<string> Words = "a,an,the,of,for,with,and,or,in,on,to,my,your,one,it,thi,that,set,new,by,at,from,us,i,me,is".Split(',').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Words.Contains(stem);
}
