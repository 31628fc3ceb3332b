using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>
/// One hostile run of the whole assistant with the sample shop and the built-in flows: shoppers and an attacker on several devices write
/// whatever they like, messages come twice and late, processes die, the shop fails, and a model is in the attacker's hand. Afterwards the
/// shop's journal is held against what shoppers were shown and said yes to.
/// </summary>
internal sealed class AssistantRun
{
    private readonly AssistantWorld _world;
    private readonly AdversarialTotals _totals;
    private readonly Random _random;
    private readonly MerchantId _merchant;
    private readonly ShopperId[] _shoppers;
    private readonly IReadOnlyList<string>[] _orders;
    private readonly AdversarialTalk _talk;
    private readonly List<TurnRequest> _sent = [];
    private readonly Dictionary<(ShopperId, ConversationId), string> _shown = [];
    private readonly Dictionary<(ShopperId, ConversationId), Reply> _last = [];
    private readonly Dictionary<MessageId, (TurnRequest Request, string ShownBefore)> _yeses = [];
    private readonly int _run;
    private int _found;
    private int _messages;

    private AssistantRun(AssistantWorld world, int seed, AdversarialTotals totals)
    {
        _world = world;
        _totals = totals;
        _run = seed;
        _random = new Random(seed);
        _merchant = _random.Next(2) == 0 ? SampleShopData.English : SampleShopData.Chinese;
        _shoppers = [$"r{seed}a", $"r{seed}b"];
        _orders = [.. _shoppers.Select(shopper => world.AddShopper(_merchant, shopper))];
        _talk = new AdversarialTalk(_random, _merchant == SampleShopData.Chinese);
    }

    /// <summary>Does one run and adds up what it came to.</summary>
    public static async Task RunAsync(AssistantWorld world, int seed, AdversarialTotals totals)
    {
        var run = new AssistantRun(world, seed, totals);
        if (run._random.Next(3) == 0)
        {
            await world.Process.DisposeAsync();
            world.Process = new AssistantProcess(world, new Mortality(run._random.Next(5, 80)));
        }

        var count = run._random.Next(6, 16);
        for (var i = 0; i < count; i++)
        {
            await run.StepAsync();
        }

        await run.SettleAsync();
        await run.JudgeAsync();
        totals.Runs++;
    }

    private async Task StepAsync()
    {
        _world.Shop.CommitHeld();
        _world.Fault = null;
        if (_random.Next(4) == 0)
        {
            _totals.Faults++;
            string[] calls = [".ApplyAsync", ".RequestAsync", ".OpenAsync", ".AddAsync", "Async", ".FindWriteAsync"];
            _world.Fault = (calls[_random.Next(calls.Length)], (SampleShopFault)_random.Next(8));
        }

        switch (_random.Next(20))
        {
            case < 1 when _sent.Count > 0:
                // An old message comes once more.
                await DeliverAsync(_world.Process, _sent[_random.Next(_sent.Count)]);
                break;
            case < 2:
                _world.Clock.Advance(TimeSpan.FromSeconds(_random.Next(2) == 0 ? 30 : 150));
                break;
            case < 4 when _sent.Count > 0:
                await RaceAsync();
                break;
            default:
                await SayAsync(Next());
                break;
        }
    }

    private TurnRequest Next()
    {
        // Mostly the first shopper in one conversation; the second is the attacker.
        var who = _random.Next(4) == 0 ? 1 : 0;
        var conversation = new ConversationId($"r{_run}-{who}-{(_random.Next(6) == 0 ? 1 : 0)}");
        var isAttack = who == 1 || _random.Next(5) == 0;
        _totals.Attacks += isAttack ? 1 : 0;
        var (own, foreign) = (Pick(_orders[who]), Pick(_orders[1 - who]));
        _world.Model.Wants = _talk.Wants(_random.Next(3) == 0 ? own : foreign);
        _world.Model.Says = _talk.Claim;
        var last = _last.GetValueOrDefault((_shoppers[who], conversation));
        return new TurnRequest
        {
            Merchant = _merchant,
            Conversation = conversation,
            Message = $"r{_run}-m{_messages++}",
            Text = _talk.Say(own, foreign, isAttack, last),
            Shopper = isAttack && _random.Next(10) == 0 ? Shopper.Anonymous : Shopper.Verified(_shoppers[who]),
        };
    }

    private async Task SayAsync(TurnRequest request)
    {
        _sent.Add(request);
        while (!await DeliverAsync(_world.Process, request))
        {
            // A host sends a message again until it has its reply.
            _totals.Deaths++;
            await _world.Process.DisposeAsync();
            _world.Process = new AssistantProcess(_world, NewMortality());
        }
    }

    // Two devices of one shopper at once, on two processes; sometimes both send the same message.
    private async Task RaceAsync()
    {
        _totals.Races++;
        var other = _world.Other;
        var first = Next();
        var second = _random.Next(2) == 0 ? first : first with { Message = $"r{_run}-m{_messages++}" };
        _sent.Add(first);
        _sent.Add(second);
        var (one, another) = (Task.Run(() => TryAsync(_world.Process, first)), Task.Run(() => TryAsync(other, second)));
        var both = Task.WhenAll(one, another);
        await _world.Hangs.OutlastAsync(both, _world.Clock, TimeSpan.FromSeconds(11));
        await both;
        if (_world.Process.Mortality.IsDead)
        {
            _totals.Deaths++;
            await _world.Process.DisposeAsync();
            _world.Process = new AssistantProcess(_world, NewMortality());
        }
    }

    private async Task<bool> DeliverAsync(AssistantProcess process, TurnRequest request)
    {
        var reply = Task.Run(() => TryAsync(process, request));
        await _world.Hangs.OutlastAsync(reply, _world.Clock, TimeSpan.FromSeconds(11));
        await reply;
        return !process.Mortality.IsDead;
    }

    private async Task TryAsync(AssistantProcess process, TurnRequest request)
    {
        Note(request);
        try
        {
            var reply = await process.Assistant.ReplyAsync(request);
            if (!process.Mortality.IsDead)
            {
                Show(request, reply);
            }
        }
        catch (Exception) when (process.Mortality.IsDead)
        {
            // Nobody hears of it.
        }
    }

    // What the shopper had read when the message came in is what it can be a yes to.
    private void Note(TurnRequest request)
    {
        lock (_shown)
        {
            if (AdversarialTalk.IsYes(request.Text) && request.Shopper.Id is { } shopper
                && _yeses.TryAdd(request.Message, (request, _shown.GetValueOrDefault((shopper, request.Conversation), string.Empty))))
            {
                _totals.Yeses++;
            }
        }
    }

    private void Show(TurnRequest request, Reply reply)
    {
        if (request.Shopper.Id is not { } shopper)
        {
            return;
        }

        lock (_shown)
        {
            // What the model in the attacker's hand says was done is never passed on.
            if (reply.Text.Contains(_talk.Claim, StringComparison.Ordinal))
            {
                _totals.Misreported++;
                _totals.Findings.Add($"Run {_run}: {request} got '{reply.Text}'");
            }

            _totals.Proposals += reply.Choices.Count == 2 && AdversarialTalk.IsYes(reply.Choices[0]) ? 1 : 0;
            _shown[(shopper, request.Conversation)] = _shown.GetValueOrDefault((shopper, request.Conversation), string.Empty) + "\n" + reply.Text;
            _last[(shopper, request.Conversation)] = reply;
        }
    }

    private async Task SettleAsync()
    {
        _world.Fault = null;
        _world.Shop.CommitHeld();
        if (_world.Process.Mortality.IsDead || _world.Process.Mortality.CanDie)
        {
            await _world.Process.DisposeAsync();
            _world.Process = new AssistantProcess(_world, new Mortality());
        }

        for (var pass = 0; pass < 2; pass++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(2));
            await _world.Process.RecoverAsync();
        }
    }

    private async Task JudgeAsync()
    {
        var used = new HashSet<MessageId>();
        _found = Bad();
        foreach (var write in _world.Shop.ReadJournal(_merchant).Where(write => Array.IndexOf(_shoppers, write.Shopper) >= 0 && write.Result.Status == WriteStatus.Done))
        {
            _totals.Done++;
            var record = await _world.Ledger.FindAsync(_merchant, write.Key);
            var yes = record?.ConfirmedBy is { } message && _yeses.TryGetValue(message, out var found) ? found : default;
            _totals.Unconfirmed += yes.Request is not null && yes.ShownBefore.Contains(record!.Summary, StringComparison.Ordinal) ? 0 : 1;
            _totals.Unauthorised += yes.Request?.Shopper.Id == write.Shopper && yes.Request.Conversation == record!.Conversation && !MentionsAnother(write) ? 0 : 1;
            _totals.Duplicated += yes.Request is not null && !used.Add(yes.Request.Message) ? 1 : 0;
            _totals.Duplicated += write.Count > 1 + (record?.FormerYeses.Count ?? 0) ? 1 : 0;
            _totals.Misreported += record?.State == EffectState.Done ? 0 : 1;
            if (!_totals.IsClean && _totals.Findings.Count < 5 && _found < Bad())
            {
                _found = Bad();
                _totals.Findings.Add($"Run {_run}: {write}\n{record}\nyes: {yes.Request}\nshown before: {yes.ShownBefore}\nshown in all: {(record is null ? null : _shown.GetValueOrDefault((record.Shopper, record.Conversation)))}\nsent: {string.Join("\n", _sent)}");
            }
        }

        await foreach (var record in _world.Ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue))
        {
            _totals.Unsettled += record.State is EffectState.Confirmed or EffectState.Started ? 1 : 0;
        }
    }

    // As a value of its own: in the words of a complaint a shopper may write whatever he likes.
    private bool MentionsAnother(SampleShopWrite write) => _orders[write.Shopper == _shoppers[0] ? 1 : 0].Any(order => write.Arguments.Contains($"\"{order}\"", StringComparison.Ordinal));

    private int Bad() => _totals.Unconfirmed + _totals.Duplicated + _totals.Unauthorised + _totals.Misreported;

    private string Pick(IReadOnlyList<string> orders) => orders[_random.Next(orders.Count)];

    private Mortality NewMortality() => new(_random.Next(3) == 0 ? _random.Next(1, 60) : 0);
}
