using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Effects;

public sealed class EffectRunnerTests
{
    private static readonly MerchantProfile Profile = new() { Id = "shop", Name = "Shop" };
    private static readonly EffectContext Ann = new() { Profile = Profile, Conversation = "c", Shopper = "A", Locale = Locale.English };
    private static readonly DataValue Mug = DataValue.MapOf(("sku", "mug"), ("quantity", 1));
    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryEffectLedger _ledger = new();
    private readonly JournaledShop _shop;
    private readonly EffectRunner _runner;

    public EffectRunnerTests()
    {
        _shop = new JournaledShop(_clock);
        _runner = new EffectRunner(ShopEffects.Of(_shop), _ledger, timeProvider: _clock);
    }

    [Fact]
    public async Task ConfirmAsync_PriceChangedSinceItWasShown_RefusesAsChangedAndSendsNothing()
    {
        var record = await ProposeAsync();
        _shop.Prices["mug"] = 13m;

        var settlement = await ConfirmAsync(record, "yes");

        Assert.Equal(EffectState.Refused, settlement.State);
        Assert.Equal(EffectRefusals.Changed, settlement.Result!.Refusal);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task ConfirmAsync_AfterTheLifetime_IsTooLateForEver()
    {
        var record = await ProposeAsync();
        _clock.Advance(new EffectOptions().ProposalLifetime);

        var settlement = await ConfirmAsync(record, "yes");

        Assert.Equal((EffectState.Void, EffectRefusals.Expired), (settlement.State, settlement.Result!.Refusal));
        Assert.Equal(EffectState.Void, (await ConfirmAsync(record, "yes again")).State);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task ConfirmAsync_AfterANo_DoesNothing()
    {
        var record = await ProposeAsync();
        await _runner.DeclineAsync(Ann, record.Key);

        Assert.Equal(EffectState.Void, (await ConfirmAsync(record, "yes")).State);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task ConfirmAsync_OtherShopperConversationDigestOrMerchant_DoesNothing()
    {
        var record = await ProposeAsync();
        EffectContext[] others = [Ann with { Shopper = "B" }, Ann with { Conversation = "d" }, Ann with { Profile = Profile with { Id = "other" } }];

        foreach (var other in others)
        {
            Assert.Equal(EffectState.Void, (await _runner.ConfirmAsync(other, record.Key, record.Digest, "yes")).State);
            await _runner.DeclineAsync(other, record.Key);
        }

        Assert.Equal(EffectRefusals.Changed, (await _runner.ConfirmAsync(Ann, record.Key, new string('0', 64), "yes")).Result!.Refusal);
        Assert.Equal(EffectState.Proposed, (await _ledger.FindAsync("shop", record.Key))!.State);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task ConfirmAsync_RecordAlteredInTheLedger_DoesNothing()
    {
        var record = await ProposeAsync();
        await _ledger.TryWriteAsync(record with { Arguments = DataValue.MapOf(("sku", "lamp"), ("quantity", 99), ("price", 1)) });

        Assert.Equal(EffectRefusals.Changed, (await ConfirmAsync(record, "yes")).Result!.Refusal);
        Assert.Empty(_shop.Sent);
    }

    [Fact]
    public async Task ConfirmAsync_NotDoneAndAskedAgain_SendsUnderTheSameKeyAfterAskingTheShop()
    {
        var record = await ProposeAsync();
        _shop.SendFaults.Enqueue(ShopFault.ThrowsBefore);
        Assert.Equal(EffectState.Started, (await ConfirmAsync(record, "yes")).State);
        _clock.Advance(new EffectOptions().SettlingTime);
        Assert.Equal(EffectState.NotDone, (await ConfirmAsync(record, "yes")).State);

        var again = (await _runner.ProposeAsync(Ann with { Conversation = "d" }, "ask again", 0, "cart.add", Mug)).Record!;
        var settlement = await _runner.ConfirmAsync(Ann with { Conversation = "d" }, again.Key, again.Digest, "second yes");

        Assert.Equal(record.Key, again.Key);
        Assert.Equal(EffectState.Done, settlement.State);
        Assert.Equal([record.Key, record.Key], _shop.Sent);
        Assert.Single(_shop.Journal);
    }

    [Fact]
    public async Task ConfirmAsync_FoundDoneAfterItWasTakenForMissing_IsNotSentAgain()
    {
        var record = await ProposeAsync();
        _shop.Lateness = TimeSpan.FromMinutes(10);
        _shop.SendFaults.Enqueue(ShopFault.WritesLate);
        await _shop.AwaitAsync(ConfirmAsync(record, "yes").AsTask(), TimeSpan.FromSeconds(10));
        _clock.Advance(new EffectOptions().SettlingTime);
        Assert.Equal(EffectState.NotDone, (await ConfirmAsync(record, "yes")).State);
        _shop.CommitLate();

        Assert.Equal(EffectState.Done, (await ConfirmAsync(record, "second yes")).State);
        Assert.Single(_shop.Sent);
        Assert.Single(_shop.Journal);
    }

    [Fact]
    public async Task ProposeAsync_SameWriteUnderWay_IsRefusedUntilItsOutcomeIsKnown()
    {
        var record = await ProposeAsync();
        _shop.SendFaults.Enqueue(ShopFault.ThrowsBefore);
        await ConfirmAsync(record, "yes");

        var meanwhile = await _runner.ProposeAsync(Ann, "again", 0, "cart.add", Mug);

        Assert.Equal(EffectRefusals.InProgress, meanwhile.Refusal);
        Assert.NotNull(meanwhile.Explanation);
    }

    [Fact]
    public async Task ConfirmAsync_SameWriteProposedTwiceAndTheFirstUnknown_SecondIsHeldBack()
    {
        var first = await ProposeAsync();
        var second = (await _runner.ProposeAsync(Ann, "ask too", 0, "cart.add", Mug)).Record!;
        _shop.SendFaults.Enqueue(ShopFault.ThrowsBefore);
        await ConfirmAsync(first, "yes");

        var settlement = await ConfirmAsync(second, "yes too");

        Assert.Equal((EffectState.Void, EffectRefusals.InProgress), (settlement.State, settlement.Result!.Refusal));
        Assert.Equal(EffectRefusals.InProgress, (await _runner.ProposeAsync(Ann, "ask too", 0, "cart.add", Mug)).Refusal);
        Assert.Single(_shop.Sent);
    }

    [Fact]
    public async Task ProposeAsync_MessageTwice_IsOneWriteAndTwoOrdinalsAreTwo()
    {
        var first = await ProposeAsync();

        Assert.Equal(first.Key, (await ProposeAsync()).Key);
        Assert.NotEqual(first.Key, (await _runner.ProposeAsync(Ann, "ask", 1, "cart.add", Mug)).Record!.Key);
    }

    [Fact]
    public async Task ProposeAsync_WrongArguments_AreRefusedBeforeTheEffectSeesThem()
    {
        DataValue[] wrong =
        [
            DataValue.None,
            "mug",
            DataValue.MapOf(("sku", "mug")),
            DataValue.MapOf(("sku", "mug"), ("quantity", "1")),
            DataValue.MapOf(("sku", "mug"), ("quantity", 1), ("confirmed", true)),
            DataValue.MapOf(("sku", new string('x', 4_001)), ("quantity", 1)),
            DataValue.MapOf(("sku", "\uD800"), ("quantity", 1)),
            DataValue.MapOf(("sku", "a\0b"), ("quantity", 1)),
        ];

        foreach (var arguments in wrong)
        {
            Assert.Equal(EffectRefusals.InvalidArguments, (await _runner.ProposeAsync(Ann, "ask", 0, "cart.add", arguments)).Refusal);
        }

        Assert.Equal(EffectRefusals.NotAvailable, (await _runner.ProposeAsync(Ann, "ask", 0, "no.such", Mug)).Refusal);
        Assert.Equal("not_possible", (await _runner.ProposeAsync(Ann, "ask", 0, "cart.add", DataValue.MapOf(("sku", "mug"), ("quantity", 1_000_000_000)))).Refusal);
    }

    [Fact]
    public async Task CompensateAsync_Done_UndoesOnceAndOnlyForItsShopper()
    {
        var record = await ProposeAsync();
        await ConfirmAsync(record, "yes");

        Assert.Equal(EffectState.Void, (await _runner.CompensateAsync(Ann with { Shopper = "B" }, record.Key, "undo")).State);
        Assert.Equal(EffectState.Done, (await _runner.CompensateAsync(Ann, record.Key, "undo")).State);
        Assert.Equal(EffectState.Done, (await _runner.CompensateAsync(Ann, record.Key, "undo again")).State);
        Assert.Equal(EffectState.Compensated, (await _ledger.FindAsync("shop", record.Key))!.State);
        Assert.Single(_shop.Journal, entry => entry.Operation == "cart.remove");
    }

    [Fact]
    public void Canonical_EqualArguments_HaveOneDigestAndOthersAnother() => Check.QuickThrowOnFailure(Prop.ForAll<int, string, bool>((number, text, flag) =>
    {
        var arguments = DataValue.MapOf(("n", number), ("t", text), ("f", flag), ("l", DataValue.ListOf(number, text)));
        var same = DataValue.MapOf(("l", DataValue.ListOf(number * 1.000m, text)), ("f", flag), ("t", text), ("n", number + 0.00m));
        return EffectDigest.Canonical(arguments) == EffectDigest.Canonical(same)
            && Digest(arguments) == Digest(same)
            && Digest(arguments) != Digest(DataValue.MapOf(("n", number + 1), ("t", text), ("f", flag), ("l", DataValue.ListOf(number, text))))
            && Digest(arguments) != Digest(DataValue.MapOf(("n", number), ("t", text + "x"), ("f", flag), ("l", DataValue.ListOf(number, text))));
    }));

    [Theory]
    [InlineData(0.05, 120, 1_800, 30)]
    [InlineData(10, 19, 1_800, 30)]
    [InlineData(10, 120, 59, 30)]
    [InlineData(10, 120, 1_800, 0.5)]
    public void Constructor_OptionOutOfRange_Throws(double limit, double settling, double lifetime, double interval) =>
        Assert.Throws<ArgumentException>(() => new EffectRunner([], _ledger, new EffectOptions
        {
            CallTimeLimit = TimeSpan.FromSeconds(limit),
            SettlingTime = TimeSpan.FromSeconds(settling),
            ProposalLifetime = TimeSpan.FromSeconds(lifetime),
            RecoveryInterval = TimeSpan.FromSeconds(interval),
        }));

    [Fact]
    public void Constructor_TwoEffectsOfOneName_Throws() =>
        Assert.Throws<ArgumentException>(() => new EffectRunner([.. ShopEffects.Of(_shop), .. ShopEffects.Of(_shop)], _ledger));

    private static string Digest(DataValue arguments) => EffectDigest.Of("m", "c", "s", "e", arguments);

    private async Task<EffectRecord> ProposeAsync() => (await _runner.ProposeAsync(Ann, "ask", 0, "cart.add", Mug)).Record!;

    private ValueTask<EffectSettlement> ConfirmAsync(EffectRecord record, string message) => _runner.ConfirmAsync(Ann, record.Key, record.Digest, message);
}
