using FsCheck;
using FsCheck.Fluent;
using SmartCS.Cli.Knowledge;
using Xunit;

namespace SmartCS.Cli.Tests.Knowledge;

public sealed class TextDiffTests
{
    [Fact]
    public void Compare_LineInTheMiddle_IsReplaced() =>
        Assert.Equal([(' ', "a"), ('-', "b"), ('+', "x"), (' ', "c")], TextDiff.Compare("a\nb\nc", "a\nx\nc"));

    [Fact]
    public void Compare_EmptyText_IsAllNew() => Assert.Equal([('+', "a"), ('+', "b")], TextDiff.Compare(string.Empty, "a\nb"));

    [Fact]
    public void Compare_AnyTexts_GivesBothBack() =>
        Prop.ForAll(
            Gen.Elements('a', 'b', 'c').ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(),
            Gen.Elements('a', 'b', 'c').ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(),
            (before, after) =>
            {
                var diff = TextDiff.Compare(before, after);
                return string.Join('\n', diff.Where(line => line.Sign != '+').Select(line => line.Line)) == before
                    && string.Join('\n', diff.Where(line => line.Sign != '-').Select(line => line.Line)) == after;
            }).QuickCheckThrowOnFailure();
}
