using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>
/// Recognises a yes or no to what was asked: a message that begins with one, alone in its clause or clear by itself. A
/// message that says both says neither.
/// </summary>
internal static class AnswerSlots
{
    private const int MaxClauses = 8;
    private const int MaxWords = 8;

    // After a bare "no" the sentence may go on as an answer does: "no I want the blue one".
    private static readonly string[] GoesOn = ["i ", "it ", "that", "this", "thank", "not ", "don't", "do not", "please", "we ", "keep", "just "];

    public static void Read(SlotMessage message)
    {
        var yes = default((int Start, int End));
        var no = default((int Start, int End));
        var at = 0;
        for (var clause = 0; clause < MaxClauses && at < message.Text.Length; clause++)
        {
            if (!ReadClause(message, ref at, clause == 0, ref yes, ref no) && clause == 0)
            {
                return;
            }
        }

        if ((yes.End > 0) != (no.End > 0))
        {
            var (start, end) = yes.End > 0 ? yes : no;
            message.Add(start, end, SlotType.Confirmation, SlotRank.Words, yes.End > 0 ? "yes" : "no");
        }
    }

    // Whether the clause answers; leaves the place behind it.
    private static bool ReadClause(SlotMessage message, ref int at, bool isFirst, ref (int, int) yes, ref (int, int) no)
    {
        var i = at;
        var isPure = true;
        var own = default((int Start, int End, bool IsYes));
        for (var words = 0; ; words++)
        {
            i = SkipBlanks(message, i);
            if (i >= message.Text.Length || IsClauseEnd(message, i))
            {
                break;
            }

            if (words >= MaxWords || !message.TryFind(i, WordKind.Yes | WordKind.No | WordKind.Filler, out var end, out var word))
            {
                isPure = false;
                break;
            }

            // The same words may be a filler and more: the answer is meant.
            if (message.TryFind(i, WordKind.Yes | WordKind.No, out var answerEnd, out var answer) && answerEnd >= end)
            {
                var isYes = answer.Kind == WordKind.Yes;
                Take(message, i, answerEnd, answer, isFirst, isYes, ref own, ref yes, ref no);
                end = answerEnd;
            }

            _ = word;
            i = end;
        }

        var clauseEnd = SkipToClauseEnd(message, i);
        var isQuestion = clauseEnd < message.Text.Length && message.At(clauseEnd) == '?';
        at = clauseEnd + 1;
        if (own.End > 0 && isPure && !isQuestion)
        {
            Note(own, ref yes, ref no);
        }

        return yes != default || no != default;
    }

    private static void Take(SlotMessage message, int start, int end, WordMeaning answer, bool isFirst, bool isYes, ref (int Start, int End, bool IsYes) own, ref (int, int) yes, ref (int, int) no)
    {
        if (own.End > 0 && own.IsYes != isYes)
        {
            // "yes no" within one clause.
            Note(own, ref yes, ref no);
            Note((start, end, isYes), ref yes, ref no);
            return;
        }

        if (own.End == 0)
        {
            own = (start, end, isYes);
        }

        if (isFirst && (answer.Value == AnswerWords.Opener || (message.Text[start..end].SequenceEqual("no") && GoesOnAsAnswer(message, end))) && IsOpen(message, end))
        {
            Note(own, ref yes, ref no);
        }
    }

    private static void Note((int Start, int End, bool IsYes) answer, ref (int, int) yes, ref (int, int) no)
    {
        ref var side = ref answer.IsYes ? ref yes : ref no;
        side = side == default ? (answer.Start, answer.End) : side;
    }

    // 好的话, "ok so is it" and questions are no answers.
    private static bool IsOpen(SlotMessage message, int end) => !(message.At(end) is '话' or '吗' or '?' or '么') && !message.Has(end, "时候");

    private static bool GoesOnAsAnswer(SlotMessage message, int end)
    {
        var next = message.SkipBlanks(end);
        foreach (var word in GoesOn)
        {
            if (message.Has(next, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClauseEnd(SlotMessage message, int at) => message.KindAt(at) == SlotCharacter.Break && message.At(at) is not ('\'' or '-');

    private static int SkipToClauseEnd(SlotMessage message, int at)
    {
        while (at < message.Text.Length && !IsClauseEnd(message, at))
        {
            at++;
        }

        return at;
    }

    private static int SkipBlanks(SlotMessage message, int at)
    {
        while (at < message.Text.Length && message.KindAt(at) is SlotCharacter.Blank or SlotCharacter.Other)
        {
            at++;
        }

        return at;
    }
}
