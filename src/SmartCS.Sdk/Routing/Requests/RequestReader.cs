using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Reads the requests of a message. A message is taken apart only where each part is understood by itself and asks for
/// something else; whatever else stands in it belongs to the request beside it. Safe for concurrent use.
/// </summary>
internal sealed class RequestReader(Cascade cascade, IRoutingStage faq, TimeProvider time)
{
    // A vetted question that has most of the message's words is about all of it, such as one about returns and refunds.
    private const double WholeQuestion = 0.9;

    /// <summary>Reads the requests, in the order of the message; at least one.</summary>
    public async ValueTask<Reading> ReadAsync(RoutedMessage message, CancellationToken cancellationToken)
    {
        var whole = Trim(message.Text);
        if (!RequestSplitter.MayHaveParts(message.Folded) || CompiledRules.For(message.Settings).HasPhrase(message.Folded))
        {
            return Of(await cascade.JudgeAsync(message.Part(whole), asksModels: true, cancellationToken).ConfigureAwait(false), message);
        }

        var started = time.GetTimestamp();
        var parts = RequestSplitter.Split(message.Text, message.Folded);
        parts.RemoveAll(static part => part.IsCourtesy);
        if (parts.Count > 0)
        {
            whole = new TextRange(parts[0].Range.Start, parts[^1].End - parts[0].Range.Start);
        }

        // What the flow has read as another value of what it knows is one thing, however many sentences it has.
        if (parts.Count < 2 || message.Context.Flow?.Amended is not null)
        {
            return Of(await cascade.JudgeAsync(message.Part(whole), asksModels: true, cancellationToken).ConfigureAwait(false), message);
        }

        var groups = await GroupAsync(message, parts, cancellationToken).ConfigureAwait(false);
        if (groups.Count > 1 && !await IsOneQuestionAsync(message, whole, cancellationToken).ConfigureAwait(false))
        {
            return Serve(groups, message.Settings.MaxRequests, time.GetElapsedTime(started));
        }

        var outcome = await cascade.JudgeAsync(message.Part(whole), asksModels: true, cancellationToken).ConfigureAwait(false);
        if (!outcome.IsDecided && groups.Count == 1)
        {
            // What was understood of it is better than nothing.
            outcome = groups[0];
            outcome.Range = whole;
        }

        return Of(outcome, message);
    }

    private static Reading Of(CascadeOutcome outcome, RoutedMessage message) => new(outcome.Parts.Count > 1 ? outcome.Split(message) : [outcome], null);

    /// <summary>The requests of a message.</summary>
    /// <param name="Requests">The requests, in its order.</param>
    /// <param name="Step">What the taking apart leaves in the trace; null where the message is one request.</param>
    internal readonly record struct Reading(IReadOnlyList<CascadeOutcome> Requests, RouteStep? Step);

    private async ValueTask<List<CascadeOutcome>> GroupAsync(RoutedMessage message, List<RequestPart> parts, CancellationToken cancellationToken)
    {
        var groups = new List<CascadeOutcome>();
        var start = parts[0].Range.Start;
        var isMerged = new List<bool>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];

            // A sentence that tells something explains the request beside it: "The screen is broken. I want my money back."
            // "I want to return the helmet, order 1234": a number alone asks for nothing.
            var mayStand = message.Context.Flow is not null || (!IsBare(message, part.Range) && (part.Form != RequestForm.Statement || part.IsAdded || (i + 1 < parts.Count && parts[i + 1].IsAdded)));
            var outcome = mayStand ? await cascade.JudgeAsync(message.Part(part.Range), asksModels: false, cancellationToken).ConfigureAwait(false) : null;
            if (outcome is { IsDecided: true, IsSmallTalk: true })
            {
                start = groups.Count == 0 && i + 1 < parts.Count ? parts[i + 1].Range.Start : start;
            }
            else if (outcome is not { IsDecided: true } || (groups.Count > 0 && groups[^1].AsksForSameAs(outcome)))
            {
                if (groups.Count > 0)
                {
                    groups[^1].Range = groups[^1].Range with { Length = part.End - groups[^1].Range.Start };
                    isMerged[^1] |= outcome is { IsDecided: true };
                }
            }
            else
            {
                var from = groups.Count == 0 ? start : part.Range.Start;
                outcome.Range = new TextRange(from, part.End - from);
                groups.Add(outcome);
                isMerged.Add(false);
            }
        }

        for (var i = 0; i < groups.Count; i++)
        {
            if (isMerged[i] && groups[i].Stage == RouteStages.Flow)
            {
                // Several values for the same flow are read together.
                var again = await cascade.JudgeAsync(message.Part(groups[i].Range), asksModels: false, cancellationToken).ConfigureAwait(false);
                groups[i] = again.IsDecided ? again : groups[i];
            }
        }

        return groups;
    }

    private static bool IsBare(RoutedMessage message, TextRange range)
    {
        var slots = message.SlotsIn(range);
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Type == SlotType.OrderId)
            {
                return !Residue.Has(message.Folded, range, slots, []);
            }
        }

        return false;
    }

    private async ValueTask<bool> IsOneQuestionAsync(RoutedMessage message, TextRange whole, CancellationToken cancellationToken) =>
        message.Context.Flow is null
        && await faq.JudgeAsync(message.Part(whole), cancellationToken).ConfigureAwait(false) is { Match.Hit: not null, Confidence: >= WholeQuestion };

    private static Reading Serve(List<CascadeOutcome> groups, int max, TimeSpan elapsed)
    {
        var left = Math.Max(0, groups.Count - Math.Max(1, max));
        var step = new RouteStep
        {
            Stage = RouteStages.Splitting,
            Confidence = 1,
            Elapsed = elapsed,
            Detail = left == 0
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{groups.Count} requests")
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{groups.Count} requests; the last {left} beyond the {groups.Count - left} that are served"),
        };
        groups.RemoveRange(groups.Count - left, left);
        return new Reading(groups, step);
    }

    private static TextRange Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end - start);
    }
}
