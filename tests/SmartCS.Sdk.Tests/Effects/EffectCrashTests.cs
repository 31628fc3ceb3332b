using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>Processes that die before and after everything that they ask of the ledger and the shop, at every such point in turn.</summary>
public sealed class EffectCrashTests(ITestOutputHelper output)
{
    private static readonly MerchantProfile Profile = new() { Id = "shop", Name = "Shop" };
    private static readonly EffectOptions Options = new();
    private static readonly EffectContext Context = new() { Profile = Profile, Conversation = "c", Shopper = "A", Locale = Locale.English };
    private static readonly DataValue Mug = DataValue.MapOf(("sku", "mug"), ("quantity", 1));

    public static TheoryData<ShopFault, bool> Modes => [.. Enum.GetValues<ShopFault>().SelectMany(static fault => new[] { (fault, true), (fault, false) })];

    /// <summary>What the host does after the death: nothing, the messages again at once, the messages again later, or a fresh yes.</summary>
    public enum Afterwards
    {
        Nothing,
        Again,
        AgainLater,
        AgainDyingToo,
        FreshYes,
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Write_ProcessDiesAtEveryPoint_IsDoneOnceAndNeverWithoutAYes(ShopFault fault, bool isCareful)
    {
        var (deaths, done) = (0, 0);
        foreach (var afterwards in Enum.GetValues<Afterwards>())
        {
            var isDead = true;
            for (var point = 1; isDead; point++)
            {
                var isDeadAgain = true;
                for (var second = 1; isDeadAgain; second++)
                {
                    var run = new Run(fault, isCareful);
                    isDead = await run.DieAsync(point, Run.WriteAsync);
                    deaths += isDead ? 1 : 0;
                    isDeadAgain = await run.GoOnAsync(afterwards, second, Run.WriteAsync) && afterwards == Afterwards.AgainDyingToo;
                    await run.SettleAsync();
                    await run.VerifyAsync($"{fault}, death at {point} and {second}, then {afterwards}");
                    done += run.Shop.Journal.Count;
                }
            }
        }

        Assert.True(deaths > 20, $"Only {deaths} deaths show nothing.");
        output.WriteLine($"{deaths} deaths, {done} writes done");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Undoing_ProcessDiesAtEveryPoint_IsDoneOnce(ShopFault fault, bool isCareful)
    {
        foreach (var afterwards in Enum.GetValues<Afterwards>())
        {
            var isDead = true;
            for (var point = 1; isDead; point++)
            {
                var run = new Run(ShopFault.None, isCareful);
                await run.DieAsync(0, Run.WriteAsync);
                run.Shop.SendFaults.Enqueue(fault);
                isDead = await run.DieAsync(point, Run.UndoAsync);
                await run.GoOnAsync(afterwards, point, Run.UndoAsync);
                await run.SettleAsync();
                await run.VerifyUndoingAsync($"{fault}, death at {point}, then {afterwards}");
            }
        }
    }

    /// <summary>One write, from the first message to the end of all processes that had to do with it.</summary>
    private sealed class Run
    {
        private readonly ManualTimeProvider _clock = new();
        private readonly InMemoryEffectLedger _ledger = new();
        private readonly IReadOnlyList<IEffect> _effects;
        private readonly HashSet<MessageId> _yeses = [];
        private EffectRecord? _shown;
        private bool _isToldDone;
        private bool _isToldUndone;

        public Run(ShopFault fault, bool isCareful)
        {
            Shop = new JournaledShop(_clock, isCareful);
            Shop.SendFaults.Enqueue(fault);
            _effects = ShopEffects.Of(Shop);
        }

        public JournaledShop Shop { get; }

        /// <summary>The message that asks for the write, and the one with the yes.</summary>
        public static async Task WriteAsync(Run run, MortalProcess process, MessageId yes)
        {
            var proposal = process.Mortality.Hear(await process.Runner.ProposeAsync(Context, "ask", 0, "cart.add", Mug));
            if (proposal.Record is not { } record)
            {
                // Only what has gone further already is not put to the shopper again by the same message.
                Assert.True(run._yeses.Count > 0 && proposal.Refusal is EffectRefusals.InProgress or EffectRefusals.AlreadyDone, proposal.Refusal);
                record = run._shown!;
            }

            run._shown = record;
            run._yeses.Add(yes);
            var settlement = process.Mortality.Hear(await process.Runner.ConfirmAsync(Context, record.Key, record.Digest, yes));
            Assert.Contains(settlement.State, new[] { EffectState.Done, EffectState.Started, EffectState.NotDone });
            run._isToldDone |= settlement.State == EffectState.Done;
        }

        public static async Task UndoAsync(Run run, MortalProcess process, MessageId yes)
        {
            run._yeses.Add(yes);
            var settlement = process.Mortality.Hear(await process.Runner.CompensateAsync(Context, run._shown!.Key, yes));
            Assert.Contains(settlement.State, new[] { EffectState.Done, EffectState.Started, EffectState.NotDone });
            run._isToldUndone |= settlement.State == EffectState.Done;
        }

        /// <summary>Has a process work until it dies; returns whether it did.</summary>
        public async Task<bool> DieAsync(int point, Func<Run, MortalProcess, MessageId, Task> work, string yes = "yes")
        {
            var process = Process(point);
            await AwaitAsync(async () => await work(this, process, yes));
            return process.Mortality.IsDead;
        }

        public async Task<bool> GoOnAsync(Afterwards afterwards, int point, Func<Run, MortalProcess, MessageId, Task> work)
        {
            switch (afterwards)
            {
                case Afterwards.Again:
                    return await DieAsync(0, work);
                case Afterwards.AgainDyingToo:
                    return await DieAsync(point, work);
                case Afterwards.AgainLater:
                    await SettleAsync();
                    return await DieAsync(0, work);
                case Afterwards.FreshYes:
                    await SettleAsync();
                    return await DieAsync(0, work, "yes again");
                default:
                    return false;
            }
        }

        public async Task SettleAsync()
        {
            Shop.SendFaults.Clear();
            for (var pass = 0; pass < 2; pass++)
            {
                _clock.Advance(Options.SettlingTime);
                await AwaitAsync(() => Process(0).RecoverAsync());
            }
        }

        public async Task VerifyAsync(string @case)
        {
            var written = Shop.Journal.Count;
            var record = _shown is null ? null : await _ledger.FindAsync(Profile.Id, _shown.Key);

            Assert.True(written <= 1, $"{@case}: written {written} times.");
            Assert.True(written == 1 || !_isToldDone, $"{@case}: the shopper was told that it is done, and it is not.");
            Assert.True(written == 0 || _yeses.Count > 0, $"{@case}: written without a yes.");
            Assert.True(Shop.Sent.Count <= _yeses.Count, $"{@case}: sent {Shop.Sent.Count} times for {_yeses.Count} yeses.");
            Assert.True(record?.State is null or EffectState.Done or EffectState.NotDone or EffectState.Proposed, $"{@case}: {record?.State}.");
            Assert.True((record?.State == EffectState.Done) == (written == 1), $"{@case}: the ledger says {record?.State}, and {written} is written.");
        }

        public async Task VerifyUndoingAsync(string @case)
        {
            var undone = Shop.Journal.Count(entry => entry.Operation == "cart.remove");
            var record = await _ledger.FindAsync(Profile.Id, _shown!.Key);

            Assert.True(Shop.Journal.Count - undone == 1, $"{@case}: the write itself was done again.");
            Assert.True(undone <= 1, $"{@case}: undone {undone} times.");
            Assert.True(undone == 1 || !_isToldUndone, $"{@case}: the shopper was told that it is undone, and it is not.");
            Assert.True((record!.State == EffectState.Compensated) == (undone == 1), $"{@case}: the ledger says {record.State}, and {undone} is undone.");
            await foreach (var open in _ledger.ReadUnsettledAsync(DateTimeOffset.MaxValue))
            {
                Assert.Fail($"{@case}: {open.State} in the end.");
            }
        }

        private MortalProcess Process(int diesAt) => new(_effects, _ledger, Options, _clock, new Mortality(diesAt));

        private Task<int> AwaitAsync(Func<Task> work) => Shop.AwaitAsync(
            Task.Run(async () =>
            {
                try
                {
                    await work();
                }
                catch (ProcessDiedException)
                {
                    // Nobody hears of it.
                }

                return 0;
            }),
            Options.CallTimeLimit);
    }
}
