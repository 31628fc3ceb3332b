using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The closed list of sentences that claim nothing and so need no evidence.</summary>
internal static class Courtesies
{
    private const int MaxLength = 80;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "hi", "hello", "hello there", "hi there", "good morning", "good afternoon", "good evening", "thank you", "thanks", "thank you for your question", "thanks for your question", "thank you for reaching out",
        "thanks for reaching out", "thank you for asking", "thanks for asking", "thank you for contacting us", "thanks for contacting us", "happy to help", "im happy to help", "i am happy to help", "glad to help",
        "im glad to help", "great question", "good question", "youre welcome", "you are welcome", "no problem", "have a nice day", "have a great day", "is there anything else i can help you with",
        "is there anything else i can help with", "can i help you with anything else", "anything else i can help with", "let me know if you have any other questions", "please let me know if you have any other questions",
        "let me know if you have any questions", "let me know if you need anything else", "if you have any other questions feel free to ask", "feel free to ask if you have any other questions", "feel free to ask",
        "i hope this helps", "hope this helps", "i understand", "sorry to hear that", "im sorry to hear that", "i am sorry to hear that", "sorry for the inconvenience", "we are sorry for the inconvenience", "of course", "certainly", "sure",
        "hello happy to help", "hi happy to help", "hi im happy to help", "hello and thank you for your question",
        "你好", "您好", "亲", "亲您好", "您好呀", "您好亲", "亲爱的顾客您好", "尊敬的顾客您好", "早上好", "下午好", "晚上好", "谢谢", "感谢您的咨询", "谢谢您的咨询", "感谢咨询", "感谢您的提问", "感谢您的来信", "感谢您的联系", "很高兴为您服务", "很高兴为您解答", "很乐意为您解答", "您好很高兴为您服务", "您好感谢您的咨询",
        "不客气", "好的", "好的亲", "当然可以", "没问题", "没关系", "明白了", "理解您的心情", "非常理解您的心情", "很抱歉给您带来不便", "抱歉给您带来不便", "给您带来不便非常抱歉", "还有其他问题吗", "还有什么可以帮您", "还有什么可以帮您的吗", "请问还有什么可以帮您", "请问还有其他问题吗",
        "如有其他问题请随时联系我们", "如有其他问题欢迎随时咨询", "如有其他问题请随时咨询", "如有疑问请随时联系我们", "如有疑问欢迎随时咨询", "有其他问题随时告诉我", "欢迎随时咨询", "希望对您有帮助", "希望能帮到您", "祝您购物愉快", "祝您生活愉快", "祝您愉快",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > MaxLength)
        {
            return false;
        }

        Span<char> plain = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in sentence)
        {
            if (char.IsLetter(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
            else if (char.IsDigit(c))
            {
                return false;
            }
            else if (c == ' ' && length > 0 && plain[length - 1] != ' ')
            {
                plain[length++] = ' ';
            }
        }

        return Lookup.Contains(plain[..length].TrimEnd(' '));
    }
}
