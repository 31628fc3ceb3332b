using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ConversationSequencerTests
{
    private static readonly ConversationKey Key = new("acme", "c1");

    private readonly ConversationSequencer _sequencer = new();

    [Fact]
    public void Enter_IdleConversation_IsItsTurnAtOnce()
    {
        Assert.Null(_sequencer.Enter(Key));
        Assert.NotNull(_sequencer.Enter(Key));
    }

    [Fact]
    public void Enter_SameConversationIdOfAnotherMerchant_DoesNotWait()
    {
        _sequencer.Enter(Key);

        Assert.Null(_sequencer.Enter(Key with { Merchant = "globex" }));
        Assert.Null(_sequencer.Enter(Key with { Conversation = "c2" }));
    }

    [Fact]
    public void Leave_SeveralWaiting_LetsThemThroughInOrder()
    {
        _sequencer.Enter(Key);
        var waiting = Enumerable.Range(0, 4).Select(_ => _sequencer.Enter(Key)!).ToList();

        for (var i = 0; i < waiting.Count; i++)
        {
            _sequencer.Leave(Key);
            Assert.Equal(i + 1, waiting.Count(waiter => waiter.Task.IsCompletedSuccessfully));
            Assert.True(waiting[i].Task.IsCompletedSuccessfully);
        }
    }

    [Fact]
    public async Task WaitAsync_Cancelled_IsPassedOverAndTheNextGoesOn()
    {
        _sequencer.Enter(Key);
        var second = _sequencer.Enter(Key)!;
        var third = _sequencer.Enter(Key)!;
        using var cancellation = new CancellationTokenSource();
        var waiting = ConversationSequencer.WaitAsync(second, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        _sequencer.Leave(Key);
        Assert.True(third.Task.IsCompletedSuccessfully);
        _sequencer.Leave(Key);
        Assert.Equal(0, _sequencer.ActiveCount);
    }

    [Fact]
    public void Abandon_TurnHadCome_PassesItOn()
    {
        _sequencer.Enter(Key);
        var second = _sequencer.Enter(Key)!;
        var third = _sequencer.Enter(Key)!;
        _sequencer.Leave(Key);

        _sequencer.Abandon(Key, second);

        Assert.True(third.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public void AnyScript_OfComingLeavingAndGivingUp_KeepsOrderAndForgetsIdleConversations()
    {
        var step = Gen.Choose(0, 2).SelectMany(action => Gen.Choose(0, 2).SelectMany(line => Gen.Choose(0, 9).Select(pick => (action, line, pick))));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(step.ListOf().ToArbitrary(), script => RunScript(script)));
    }

    private static bool RunScript(IEnumerable<(int Action, int Line, int Pick)> script)
    {
        var sequencer = new ConversationSequencer();
        var keys = Enumerable.Range(0, 3).Select(i => new ConversationKey("acme", $"c{i}")).ToArray();

        // The model: the first of each list holds the turn, the others wait; null stands for "had the turn at once".
        var lines = keys.Select(_ => new List<TaskCompletionSource?>()).ToArray();
        foreach (var (action, line, pick) in script)
        {
            var model = lines[line];
            if (action == 0)
            {
                var waiter = sequencer.Enter(keys[line]);
                Assert.Equal(model.Count == 0, waiter is null);
                model.Add(waiter);
            }
            else if (action == 1 && model.Count > 0)
            {
                model.RemoveAt(0);
                sequencer.Leave(keys[line]);
            }
            else if (action == 2 && model.Count > 1)
            {
                var index = 1 + (pick % (model.Count - 1));
                sequencer.Abandon(keys[line], model[index]!);
                model.RemoveAt(index);
            }

            foreach (var present in lines)
            {
                Assert.True(present.Count == 0 || present[0] is null || present[0]!.Task.IsCompletedSuccessfully);
                Assert.All(present.Skip(1), waiter => Assert.False(waiter!.Task.IsCompleted));
            }

            Assert.Equal(lines.Count(present => present.Count > 0), sequencer.ActiveCount);
        }

        return true;
    }
}
