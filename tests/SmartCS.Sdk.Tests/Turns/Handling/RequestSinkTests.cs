using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class RequestSinkTests
{
    [Fact]
    public void Complete_NothingWasReleased_TheReplyIsGivenOutBeforeTheNext()
    {
        var stream = new TurnStream(TimeProvider.System);
        var sink = new RequestSink(stream);
        sink.Complete("Hello!", isLast: false);
        sink.Release("It weighs 2 kg.");

        Assert.Equal(["Hello!", "\n\n", "It weighs 2 kg."], Taken(stream));
    }

    [Fact]
    public void Complete_PartWasReleased_OnlyTheRestFollows()
    {
        var stream = new TurnStream(TimeProvider.System);
        var sink = new RequestSink(stream);
        sink.Release("一。");
        sink.Complete("一。二。", isLast: false);
        sink.Release("三。");
        sink.Complete("三。四。", isLast: true);

        Assert.Equal("一。二。\n\n三。", string.Concat(Taken(stream)));
    }

    [Fact]
    public void Complete_LastReply_WaitsForTheEndOfTheTurn()
    {
        var stream = new TurnStream(TimeProvider.System);
        var sink = new RequestSink(stream);
        sink.Complete("a", isLast: false);
        sink.Complete("b", isLast: true);

        Assert.Equal(["a"], Taken(stream));
    }

    private static List<string> Taken(TurnStream stream)
    {
        var taken = new List<string>();
        while (stream.TryTake(out var text))
        {
            taken.Add(text);
        }

        return taken;
    }
}
