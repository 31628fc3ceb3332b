using System.Buffers;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Recognises text that instructs the assistant rather than informs shoppers. Such text in an entry is neither shown to a model nor
/// counts as support. The lists prefer to miss a clever one, which the verification still has to pass, to silencing a shop's own sentence.
/// </summary>
internal static class InstructionScreen
{
    // What is longer than this is looked at in part; an instruction far into one sentence steers nobody.
    private const int MaxLength = 4_000;
    private const int EncodedLength = 32;

    private static readonly PhraseList Cues = PhraseList.Of(
        [
            // Setting aside what was said before.
            "ignore previous", "ignore all", "ignore the above", "ignore the previous", "ignore your", "ignore any", "ignore prior", "ignore every", "ignore what you", "ignore these rules",
            "ignore the rules", "ignore the system", "ignore earlier", "ignore instructions", "ignore everything", "disregard", "forget your", "forget all", "forget everything", "forget the above",
            "forget previous", "forget what you", "forget the rules", "previous instructions", "prior instructions", "earlier instructions", "above instructions", "instructions above", "override your",
            "override the rules", "override previous", "override all", "override any", "new instructions", "new instruction:", "your instructions", "your rules", "your guidelines", "without restrictions",
            "忽略以上", "忽略上面", "忽略之前", "忽略前面", "忽略所有", "忽略一切", "忽略先前", "忽略你", "忽略系统", "忽略规则", "无视以上", "无视之前", "无视上面", "无视所有", "无视前面", "无视规则", "无视你",
            "忘记以上", "忘记之前", "忘记你", "忘记前面", "忘记所有", "忘掉", "不要遵守", "不必遵守", "不用遵守", "不再遵守", "以上规则", "上述规则", "之前的指令", "以上指令", "上述指令", "新的指令", "新指令", "你的指令",
            "你的规则", "系统指令", "执行以下指令", "遵循以下", "覆盖之前", "覆盖原", "不受限制",

            // Becoming somebody else.
            "you are now", "you must now", "you are no longer", "you are an ai", "you are a helpful", "act as an ai", "act as if", "act as the", "act as a different", "pretend", "roleplay", "role-play", "role play", "jailbreak",
            "developer mode", "debug mode", "admin mode", "dan mode", "do anything now", "god mode", "as an ai", "language model", "chatbot", "ai assistant", "ai agent", "the bot must", "the bot should",
            "assistant must", "assistant should", "assistant shall", "assistant will now", "assistant has to", "assistant is to", "assistant needs to", "dear assistant", "attention assistant", "hey assistant",
            "note to assistant", "note to the assistant", "note to ai", "to the assistant", "for the assistant", "assistant:", "assistant,", "system:", "system note", "system message", "system prompt", "system override", "system update:", "[system", "<|",
            "[inst", "### instruction", "###system", "### system", "end of data", "end of knowledge", "end of context",
            "你现在是", "你现在扮演", "你不再是", "你将扮演", "扮演", "假装", "假设你是", "从现在起你", "从现在开始你", "从现在起，你", "从现在开始，你", "开发者模式", "调试模式", "管理员模式", "越狱", "作为ai", "作为人工智能", "作为助手", "作为客服助手",
            "ai助手", "ai 助手", "ai客服", "ai 客服", "智能客服必须", "智能客服应", "客服机器人必须", "客服机器人应", "助手必须", "助手应", "助手请", "助手需要", "助手：", "助手:", "致助手", "给助手", "语言模型", "大模型", "系统：", "系统:", "系统提示", "提示词", "系统消息", "系统设定",

            // What to say, whatever is true.
            "tell the customer", "tell the shopper", "tell the user", "tell every", "tell customers", "tell shoppers", "tell users", "tell anyone", "tell them that", "inform every", "inform the user", "always answer", "always say", "always reply",
            "always respond", "always tell", "always recommend", "always confirm", "must say", "must answer", "must reply", "must respond", "must tell", "respond with the", "respond only", "only respond", "reply only", "only reply",
            "answer only with", "say that everything", "say yes to", "when asked", "if asked about", "if the user asks", "if a user asks", "if the customer asks", "if a customer asks", "if the shopper asks", "if a shopper asks", "if anyone asks",
            "whenever a", "whenever the user", "whenever the customer", "regardless of what", "no matter what the", "no matter what is asked", "in your answer", "in your reply", "in your response", "to your answer", "to your reply", "to your response", "your next answer", "your next reply", "your answer must", "your reply must", "append the following", "include the following", "include this link",
            "add this link", "end every", "start every", "begin every", "begin your", "end your", "cite this entry", "cite e1", "cite entry", "cites e",
            "告诉顾客", "告诉客户", "告诉用户", "告诉买家", "告诉所有", "告诉每", "告知所有", "告知用户", "告知顾客", "回答用户", "回复用户", "回答顾客", "回复顾客", "回复客户", "请回答", "请回复", "一律回答", "一律回复", "统一回复", "统一回答", "必须回答", "必须回复", "必须说", "必须告诉", "始终回答",
            "始终回复", "总是回答", "总是回复", "永远回答", "只回答", "只回复", "当被问", "当用户", "当顾客问", "当客户问", "如果有人问", "如果用户", "如果顾客问", "如果客户问", "无论用户", "无论顾客", "无论客户", "无论谁问", "无论问什么", "不管用户", "不管顾客", "不管问什么", "不管谁问", "在回答中", "在回复中", "在答案中", "回答时必须",
            "回复时必须", "你的回答", "你的回复", "每次回答", "每次回复", "回答末尾", "回复末尾", "回答开头", "引用e", "引用本条", "引用条目", "请引用",

            // Giving away or calling what is not theirs.
            "reveal your", "reveal the system", "reveal the prompt", "reveal all", "repeat everything above", "repeat the system", "repeat your", "repeat after me", "repeat the above", "repeat the words", "repeat the text above",
            "output your", "output the system", "output everything", "print your", "print the system", "print everything", "show your prompt", "show the system", "call the tool", "call the function", "call tool", "call function",
            "use the tool", "invoke", "tool_call", "function_call", "tool result", "tool output", "execute the", "decode this", "decode the", "decode and", "base64", "rot13", "![", "](http", "<img", "<script", "<result",
            "输出你", "输出系统", "输出以上", "输出以下", "输出上", "打印你", "打印系统", "打印以上", "重复以上", "重复上面", "复述以上", "复述系统", "泄露", "透露你", "透露系统", "公开你", "调用工具", "调用函数", "调用接口", "调用退款", "使用工具", "工具结果", "工具返回", "解码", "译码后",
        ]);

    /// <summary>Whether a sentence instructs the assistant.</summary>
    public static bool IsInstruction(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > MaxLength)
        {
            return IsInstruction(sentence[..MaxLength]) || IsInstruction(sentence[^MaxLength..]);
        }

        if (Cues.IsIn(sentence) || HasEncoded(sentence))
        {
            return true;
        }

        // Written wide, accented, in traditional characters or with hidden characters between: looked at again as it is read.
        var plain = ArrayPool<char>.Shared.Rent(sentence.Length);
        var length = Fold(sentence, plain);
        var found = !sentence.Equals(plain.AsSpan(0, length), StringComparison.OrdinalIgnoreCase) && Cues.IsIn(plain.AsSpan(0, length));
        if (!found && HasSpacedLetters(plain.AsSpan(0, length)))
        {
            found = IsSpacedInstruction(plain.AsSpan(0, length));
        }

        ArrayPool<char>.Shared.Return(plain);
        return found;
    }

    private static int Fold(ReadOnlySpan<char> text, char[] plain)
    {
        var length = 0;
        var wasSpace = false;
        foreach (var c in text)
        {
            var folded = CharacterFolding.Fold(c);
            if (folded == CharacterFolding.Dropped || char.IsSurrogate(c))
            {
                continue;
            }

            var isSpace = char.IsWhiteSpace(folded);
            if (!(isSpace && wasSpace))
            {
                plain[length++] = isSpace ? ' ' : folded;
            }

            wasSpace = isSpace;
        }

        return length;
    }

    // "i g n o r e" and "忽 略": single characters with a separator between each.
    private static bool HasSpacedLetters(ReadOnlySpan<char> text)
    {
        var (odd, even) = (0, 0);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            ref var run = ref i % 2 == 0 ? ref even : ref odd;
            run = text[i] is ' ' or '-' or '.' or '_' or '*' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) ? run + 1 : 0;
            if (run >= 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpacedInstruction(ReadOnlySpan<char> text)
    {
        Span<char> joined = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                joined[length++] = c;
            }
        }

        ReadOnlySpan<char> letters = joined[..length];
        foreach (var cue in (ReadOnlySpan<string>)["ignore", "disregard", "systemprompt", "instruction", "jailbreak", "忽略", "无视", "系统提示", "提示词", "扮演"])
        {
            if (letters.Contains(cue, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A long run of letters of both cases and digits is no word of any language.
    private static bool HasEncoded(ReadOnlySpan<char> text)
    {
        var (run, upper, lower, digit) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '+' or '='))
            {
                (run, upper, lower, digit) = (0, 0, 0, 0);
                continue;
            }

            run++;
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
            digit += char.IsAsciiDigit(c) ? 1 : 0;
            if (run >= EncodedLength && upper >= 3 && lower >= 3 && digit > 0)
            {
                return true;
            }
        }

        return false;
    }
}
