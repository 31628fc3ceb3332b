using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>What a shopper was given for one message: the text as it came, piece by piece, and the replies that the stream completed with.</summary>
internal sealed record ServedTurn(TurnRequest Request, string Text, IReadOnlyList<Reply> Replies)
{
    private bool IsChinese => Request.Text == FailoverTexts.ChineseQuestion;

    /// <summary>Whose answer it is; null where it is nobody's whole and single answer.</summary>
    public WayEnd? End
    {
        get
        {
            foreach (var end in Enum.GetValues<WayEnd>())
            {
                if (Reply is { Outcome: ReplyOutcome.Generated, IsDegraded: false } reply && reply.Text == FailoverTexts.Expected(end, IsChinese))
                {
                    return end;
                }
            }

            return null;
        }
    }

    /// <summary>The reply, where it was given once and is what was shown.</summary>
    public Reply? Reply => Replies is [{ IsReplay: false } reply] && reply.Text == Text && reply.Message == Request.Message ? reply : null;

    /// <summary>What happened, for a person to read.</summary>
    public string Story => string.Join(
        " | ",
        Replies.Select(reply => $"{reply.Outcome}{(reply.IsDegraded ? " degraded" : "")}: {reply.Route[^1].Detail} [{string.Join(", ", reply.ModelAttempts.Select(attempt => $"{attempt.Model} {attempt.Failure?.ToString() ?? "answered"} x{attempt.Calls}"))}] \"{reply.Text}\"").Append($"shown \"{Text}\""));
}
