namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A term of a title in one number: the term's own, and whether it names the thing or only describes the next word.</summary>
internal static class TitleTerm
{
    public static int AsHead(int term) => term << 1;

    public static int Create(int term, bool isModifier) => (term << 1) | (isModifier ? 1 : 0);

    public static int WithTerm(int titleTerm, int term) => (term << 1) | (titleTerm & 1);

    public static int TermOf(int titleTerm) => titleTerm >> 1;
}
