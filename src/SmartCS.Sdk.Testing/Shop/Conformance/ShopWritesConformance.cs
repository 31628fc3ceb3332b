using SmartCS.Sdk.Effects;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// What every shop port that writes must do, as tests: once for a key, the same result again, refusals as results, nothing for strangers. A
/// host derives one class for each kind of write and gives out a fresh shop.
/// </summary>
public abstract class ShopWritesConformance
{
    private static readonly EffectKey Key = "conformance-1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives out the port over a fresh shop, in which nothing was written yet.</summary>
    /// <returns>The port and a write.</returns>
    protected abstract ValueTask<ShopWritesSubject> CreateAsync();

    /// <summary>A write is done, changes something, and is found afterwards.</summary>
    [Fact]
    public async Task Write_Sent_IsDoneAndFound()
    {
        var subject = await CreateAsync();
        var before = await subject.ReadState(Token);

        var result = await subject.Write(Of(subject), Token);

        Assert.Equal(WriteStatus.Done, result.Status);
        Assert.Null(result.Refusal);
        Assert.NotEqual(before, await subject.ReadState(Token));
        Assert.Equal(result, await subject.Port.FindWriteAsync(subject.Merchant, subject.Shopper, Key, Token));
    }

    /// <summary>The same key again changes nothing and gives the first result.</summary>
    [Fact]
    public async Task Write_SameKeyAgain_ChangesNothingAndGivesTheFirstResult()
    {
        var subject = await CreateAsync();
        var first = await subject.Write(Of(subject), Token);
        var state = await subject.ReadState(Token);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(first, await subject.Write(Of(subject), Token));
        }

        Assert.Equal(state, await subject.ReadState(Token));
    }

    /// <summary>The same key from many sides at the same time is done once.</summary>
    [Fact]
    public async Task Write_SameKeyAtTheSameTime_IsDoneOnce()
    {
        var alone = await CreateAsync();
        await alone.Write(Of(alone), Token);
        var expected = await alone.ReadState(Token);
        var subject = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await subject.Write(Of(subject), Token), Token)));

        Assert.All(results, result => Assert.Equal(results[0], result));
        Assert.Equal(WriteStatus.Done, results[0].Status);
        Assert.Equal(expected, await subject.ReadState(Token));
    }

    /// <summary>A key that never came is not found.</summary>
    [Fact]
    public async Task FindWriteAsync_NeverSent_IsNothing()
    {
        var subject = await CreateAsync();
        await subject.Write(Of(subject), Token);

        Assert.Null(await subject.Port.FindWriteAsync(subject.Merchant, subject.Shopper, "conformance-2", Token));
    }

    /// <summary>A write is not found by another shopper or under another merchant.</summary>
    [Fact]
    public async Task FindWriteAsync_OfAnother_IsNothing()
    {
        var subject = await CreateAsync();
        await subject.Write(Of(subject), Token);

        Assert.Null(await subject.Port.FindWriteAsync(subject.Merchant, subject.OtherShopper, Key, Token));
        Assert.Null(await subject.Port.FindWriteAsync(subject.OtherMerchant, subject.Shopper, Key, Token));
    }

    /// <summary>The same key of another shopper does not give out the first one's result.</summary>
    [Fact]
    public async Task Write_KeyOfAnotherShopper_GivesNothingAway()
    {
        var subject = await CreateAsync();
        var first = await subject.Write(Of(subject), Token);
        var state = await subject.ReadState(Token);

        var other = await subject.Write(Of(subject) with { Shopper = subject.OtherShopper }, Token);

        Assert.True(other.Status == WriteStatus.Refused || (subject.IsEverybodys && other.Reference != first.Reference), "Another shopper was given the result of a write that is not theirs.");
        Assert.Equal(state, await subject.ReadState(Token));
    }

    /// <summary>What is one shopper's is not changed for another.</summary>
    [Fact]
    public async Task Write_ForAnotherShopper_IsRefusedAndChangesNothing()
    {
        var subject = await CreateAsync();
        Assert.SkipWhen(subject.IsEverybodys, "The write is about nothing that is one shopper's.");
        var state = await subject.ReadState(Token);

        var result = await subject.Write(Of(subject) with { Shopper = subject.OtherShopper }, Token);

        Assert.Equal(WriteStatus.Refused, result.Status);
        Assert.Equal(state, await subject.ReadState(Token));
    }

    /// <summary>What is of one merchant's shop is not changed under another's.</summary>
    [Fact]
    public async Task Write_ForAnotherMerchant_ChangesNothingOfTheFirst()
    {
        var subject = await CreateAsync();
        var state = await subject.ReadState(Token);

        await subject.Write(Of(subject) with { Merchant = subject.OtherMerchant }, Token);

        Assert.Equal(state, await subject.ReadState(Token));
    }

    /// <summary>A refusal is a result with a short name, and changes nothing, however often it is sent.</summary>
    [Fact]
    public async Task Write_ThatTheShopRefuses_IsAResult()
    {
        var subject = await CreateAsync();
        Assert.SkipWhen(subject.WriteRefused is null, "The port refuses nothing.");
        var state = await subject.ReadState(Token);

        for (var i = 0; i < 2; i++)
        {
            var result = await subject.WriteRefused(Of(subject), Token);

            Assert.Equal(WriteStatus.Refused, result.Status);
            Assert.Matches("^[a-z][a-z0-9_]{0,63}$", result.Refusal);
        }

        Assert.Equal(state, await subject.ReadState(Token));
        Assert.NotEqual(WriteStatus.Done, (await subject.Port.FindWriteAsync(subject.Merchant, subject.Shopper, Key, Token))?.Status);
    }

    private static ShopWrite Of(ShopWritesSubject subject) => new(subject.Merchant, subject.Shopper, Key);
}
