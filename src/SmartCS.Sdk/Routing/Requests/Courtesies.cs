namespace SmartCS.Sdk.Routing;

/// <summary>Recognises folded texts that have nothing but greetings and thanks, which are no request where one stands beside them.</summary>
internal static class Courtesies
{
    // Longer ones first, so that none is taken for the beginning of another.
    private static readonly string[] Words =
    [
        "good afternoon", "good morning", "good evening", "thank you so much", "thank you very much", "thanks in advance", "thanks a lot", "many thanks", "thank you", "excuse me", "thanks", "thank u", "cheers",
        "hello", "there", "hiya", "hey", "hi", "thx", "ty", "dear", "sir", "madam", "team", "please", "pls", "everyone", "guys",
        "非常感谢", "早上好", "中午好", "下午好", "晚上好", "打扰一下", "打扰了", "不好意思", "想问一下", "问一下", "想问下", "问下", "麻烦了", "麻烦您了", "辛苦了", "谢谢您", "谢谢你", "谢谢啦", "亲爱的", "你好啊", "在不在",
        "请问", "你好", "您好", "在吗", "在么", "在嘛", "有人吗", "有人在吗", "哈喽", "哈啰", "谢谢", "多谢", "感谢", "谢了", "谢啦", "拜托", "亲亲", "亲", "嗨", "喂", "早", "啊", "呀", "哈", "了", "哦",
    ];

    /// <summary>Whether a text has nothing else.</summary>
    public static bool IsCourtesy(ReadOnlySpan<char> folded)
    {
        var hasWord = false;
        for (var i = 0; i < folded.Length;)
        {
            if (!RoutedText.IsWordCharacter(folded[i]))
            {
                i++;
                continue;
            }

            var length = LengthOfWord(folded[i..]);
            if (length == 0)
            {
                return false;
            }

            hasWord = true;
            i += length;
        }

        return hasWord;
    }

    private static int LengthOfWord(ReadOnlySpan<char> folded)
    {
        foreach (var word in Words)
        {
            if (folded.StartsWith(word, StringComparison.Ordinal)
                && (folded.Length == word.Length || RoutedText.IsIdeograph(word[0]) || !RoutedText.IsWordCharacter(folded[word.Length]) || RoutedText.IsIdeograph(folded[word.Length])))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
