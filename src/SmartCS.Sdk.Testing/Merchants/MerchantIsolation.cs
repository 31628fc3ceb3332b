using System.Collections.Frozen;
using System.Globalization;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// Tries to make one merchant's knowledge or conversations show up at another. The merchants get the same questions under
/// the same entry ids with answers of their own, then are asked the same at once, in conversations and with messages of
/// the same ids, on several threads.
/// </summary>
/// <remarks>
/// Write the knowledge with <see cref="ImportAsync"/> into the store that the assistant answers from, then call
/// <see cref="RunAsync"/>. The host must have a profile for each merchant. Each answer carries a mark of its merchant; a
/// run fails on any text, citation, revision, route detail or error that carries another's. Safe for concurrent use.
/// </remarks>
public sealed class MerchantIsolation
{
    private static readonly (string Id, string Question)[] Questions =
    [
        ("delivery", "How long does delivery take?"),
        ("returns", "How do I return a jacket?"),
        ("warranty", "Is there a warranty on watches?"),
        ("payment", "Which payment methods do you accept?"),
        ("invoice", "Can I get an invoice for my company?"),
        ("gift", "Do you wrap gifts?"),
        ("发货", "下单后多久发货？"),
        ("退货", "衣服不合适怎么退货？"),
        ("保修", "手表保修多长时间？"),
        ("支付", "支持哪些付款方式？"),
        ("发票", "公司可以开发票吗？"),
        ("优惠", "会员有什么优惠？"),
    ];

    private readonly FrozenDictionary<MerchantId, string> _marks;
    private readonly Dictionary<(MerchantId Merchant, EntryId Entry), long> _revisions = [];

    /// <summary>Names the merchants to hold apart.</summary>
    /// <param name="merchants">At least two different merchants.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or one occurs twice.</exception>
    public MerchantIsolation(params IReadOnlyList<MerchantId> merchants)
    {
        ArgumentNullException.ThrowIfNull(merchants);
        if (merchants.Count < 2 || merchants.Distinct().Count() != merchants.Count)
        {
            throw new ArgumentException($"There are {merchants.Distinct().Count()} different merchants among {merchants.Count}; at least two different ones are needed.", nameof(merchants));
        }

        Merchants = [.. merchants];
        _marks = merchants.Select((merchant, i) => (merchant, i)).ToFrozenDictionary(pair => pair.merchant, pair => string.Create(CultureInfo.InvariantCulture, $"QX{7919 * (pair.i + 1)}Z"));
    }

    /// <summary>The merchants.</summary>
    public IReadOnlyList<MerchantId> Merchants { get; }

    /// <summary>Writes each merchant's knowledge: the same ids and questions, other answers, other revisions.</summary>
    /// <param name="store">The store that the assistant answers from, without knowledge of these merchants.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task ImportAsync(IKnowledgeStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (var i = 0; i < Merchants.Count; i++)
        {
            var merchant = Merchants[i];
            var fillers = Enumerable.Range(0, i * Questions.Length).Select(n => Entry(merchant, $"filler-{n}", $"Filler {n}") with { State = ApprovalState.Draft });
            var entries = fillers.Concat(Questions.Select(question => Entry(merchant, question.Id, question.Question)));
            foreach (var written in await store.AppendAsync(merchant, [.. entries.Select(entry => KnowledgeChange.Put(entry))], cancellationToken))
            {
                _revisions[(merchant, written.EntryId)] = written.Revision;
            }
        }
    }

    /// <summary>Asks all merchants the same, interleaved, and fails on the first thing that crosses over.</summary>
    /// <param name="assistant">The assistant under test.</param>
    /// <param name="turns">How many turns, at least one for each merchant. Default 10,000.</param>
    /// <param name="threads">How many ask at the same time, 1 to 256. Default 8.</param>
    /// <param name="seed">Makes a run repeatable, as far as threads allow.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What was looked at.</returns>
    /// <exception cref="InvalidOperationException"><see cref="ImportAsync"/> was not called.</exception>
    /// <exception cref="Xunit.Sdk.XunitException">Something crossed over, or nothing was answered at all.</exception>
    public async Task<MerchantIsolationResult> RunAsync(IServiceAssistant assistant, int turns = 10_000, int threads = 8, int seed = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, Merchants.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, 256);
        if (_revisions.Count == 0)
        {
            throw new InvalidOperationException($"Call {nameof(ImportAsync)} with the assistant's store first.");
        }

        var next = -1;
        var results = await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(
            async () =>
            {
                var random = new Random(unchecked((seed * 31) + thread));
                int answered = 0, replayed = 0, refused = 0;
                for (var turn = Interlocked.Increment(ref next); turn < turns; turn = Interlocked.Increment(ref next))
                {
                    var request = Request(turn);
                    var reply = await assistant.ReplyAsync(request, cancellationToken);
                    answered += Inspect(request, reply) ? 1 : 0;
                    if (random.Next(20) == 0)
                    {
                        InspectReplay(request, reply, await assistant.ReplyAsync(request, cancellationToken));
                        replayed++;
                    }

                    if (random.Next(50) == 0)
                    {
                        await InspectRefusalAsync(assistant, request, cancellationToken);
                        refused++;
                    }
                }

                return (answered, replayed, refused);
            },
            cancellationToken)));

        var result = new MerchantIsolationResult
        {
            Turns = turns,
            Answered = results.Sum(counts => counts.answered),
            Replayed = results.Sum(counts => counts.replayed),
            Refused = results.Sum(counts => counts.refused),
        };
        Assert.True(result.Answered > 0, $"Of {turns} turns none was answered from the merchants' knowledge, so nothing could cross over; is the assistant's store the one given to {nameof(ImportAsync)}?");
        return result;
    }

    /// <summary>Neighbouring turns ask the same of different merchants, under the same conversation and message ids.</summary>
    private TurnRequest Request(int turn)
    {
        var round = turn / Merchants.Count;
        return new TurnRequest
        {
            Merchant = Merchants[(turn + round) % Merchants.Count],
            Conversation = string.Create(CultureInfo.InvariantCulture, $"conversation-{round % 40}"),
            Message = string.Create(CultureInfo.InvariantCulture, $"message-{round}"),
            Text = round % 11 == 10 ? "Wo wohnt der Weihnachtsmann?" : Questions[round % Questions.Length].Question,
        };
    }

    private KnowledgeEntry Entry(MerchantId merchant, string id, string question) => new()
    {
        Id = id,
        Kind = KnowledgeKind.Faq,
        Title = question,
        Body = $"{_marks[merchant]} {id}.",
        Source = $"https://{_marks[merchant]}.example/{Uri.EscapeDataString(id)}",
    };

    private bool Inspect(TurnRequest request, Reply reply)
    {
        Assert.Equal(request.Message, reply.Message);
        AssertOwn(request, "reply", reply.Text);
        foreach (var citation in reply.Citations)
        {
            AssertOwn(request, "citation", $"{citation.Title} {citation.Source}");
            Assert.True(
                _revisions.TryGetValue((request.Merchant, citation.Entry), out var revision) && citation.Revision >= revision,
                $"Merchant '{request.Merchant}' got a citation of entry '{citation.Entry}' in revision {citation.Revision}, which its record does not have.");
        }

        foreach (var step in reply.Route)
        {
            AssertOwn(request, "route", $"{step.Stage} {step.Detail}");
        }

        var isAnswered = reply.Outcome is ReplyOutcome.Answered or ReplyOutcome.Supported;
        Assert.True(!isAnswered || reply.Text.Contains(_marks[request.Merchant], StringComparison.Ordinal), $"Merchant '{request.Merchant}' got an answer that is not of its knowledge: '{reply.Text}'.");
        return isAnswered;
    }

    private void InspectReplay(TurnRequest request, Reply first, Reply again)
    {
        Inspect(request, again);
        Assert.True(again.IsReplay, $"Message '{request.Message}' of merchant '{request.Merchant}' was sent twice and answered twice.");
        Assert.Equal(first.Text, again.Text);
    }

    private async Task InspectRefusalAsync(IServiceAssistant assistant, TurnRequest request, CancellationToken cancellationToken)
    {
        var unknown = request with { Merchant = "merchant-that-is-not-there" };
        var error = await Assert.ThrowsAsync<UnknownMerchantException>(() => assistant.ReplyAsync(unknown, cancellationToken));
        foreach (var (merchant, mark) in _marks)
        {
            Assert.DoesNotContain(merchant.Value, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(mark, error.Message, StringComparison.Ordinal);
        }
    }

    private void AssertOwn(TurnRequest request, string what, string text)
    {
        foreach (var (merchant, mark) in _marks)
        {
            Assert.False(
                merchant != request.Merchant && text.Contains(mark, StringComparison.OrdinalIgnoreCase),
                $"A {what} for merchant '{request.Merchant}' carries what is of merchant '{merchant}': '{text}'.");
        }
    }
}
