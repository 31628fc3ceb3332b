namespace SmartCS.Sdk.Knowledge;

/// <summary>Recognises sentences that lean on the one before them: behind one that was left out they would say something else.</summary>
internal static class Dangling
{
    private static readonly string[] English =
        ["however", "but ", "it ", "it's", "its ", "they ", "their ", "them ", "this ", "that ", "that's", "these ", "those ", "also", "therefore", "so ", "otherwise", "then ", "and ", "or ", "yet ", "still,", "instead", "if so", "if not", "in that case", "in this case", "there ", "such ", "he ", "she ", "both ", "neither "];

    private static readonly string[] Chinese =
        ["但", "不过", "可是", "然而", "因此", "所以", "否则", "它", "他们", "她们", "这", "那", "此", "其", "而", "并且", "而且", "同时", "也", "还", "则", "另外", "如果是这样", "这样", "否则", "反之", "两者", "以上", "上述", "该"];

    public static bool Begins(string sentence)
    {
        foreach (var word in sentence[0] < 128 ? English : Chinese)
        {
            if (sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
