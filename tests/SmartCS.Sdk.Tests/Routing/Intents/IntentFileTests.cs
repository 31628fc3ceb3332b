using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Intents;

public sealed class IntentFileTests
{
    private const string Whole = """
        # The beginning.

        [return_item]
        action: startFlow
        flow: returns
        title en: Return an item
        title zh: 退货
        examples en:
          I want to return this
          take it back: now
        examples zh:
          咋退货

        [greeting]
        action: smallTalk
        reply en: Hello!
        reply zh-Hant: 您好！
        """;

    [Fact]
    public void Parse_WholeFile_HoldsEverything()
    {
        var sections = IntentFile.Parse("whole", Whole);

        Assert.Equal(["return_item", "greeting"], sections.Select(static section => section.Id));
        var item = sections[0];
        Assert.Equal(IntentAction.StartFlow, item.Action);
        Assert.Equal("returns", item.Flow);
        Assert.Equal("Return an item", item.Titles["en"]);
        Assert.Equal("退货", item.Titles["zh"]);
        Assert.Equal(["I want to return this", "take it back: now"], item.Examples["en"]);
        Assert.Equal(["咋退货"], item.Examples["zh"]);
        Assert.Empty(item.Replies);
        Assert.Equal(IntentAction.SmallTalk, sections[1].Action);
        Assert.Null(sections[1].Flow);
        Assert.Equal("您好！", sections[1].Replies["zh-Hant"]);
    }

    [Fact]
    public void Parse_CarriageReturns_AreNoPartOfAnything() =>
        Assert.Equal(["b"], Assert.Single(IntentFile.Parse("crlf", "[a]\r\nexamples en:\r\n  b\r\n")).Examples["en"]);

    [Fact]
    public void Parse_NothingButComments_IsEmpty() => Assert.Empty(IntentFile.Parse("empty", "# one\n\n# two\n"));

    [Theory]
    [InlineData("  hello", 1, "outside a list")]
    [InlineData("[a]\n  hello", 2, "outside a list")]
    [InlineData("[a]\nexamples en:\n   hello", 3, "two spaces")]
    [InlineData("[A]", 1, "lower-case")]
    [InlineData("[a", 1, "lower-case")]
    [InlineData("[]", 1, "lower-case")]
    [InlineData("[a]\n[b]\n[a]", 3, "'a' stands twice")]
    [InlineData("action: answer", 1, "before the first intent")]
    [InlineData("[a]\naction: Answer", 2, "'Answer'")]
    [InlineData("[a]\naction: answer\naction: answer", 3, "twice")]
    [InlineData("[a]\nflow: Return Item", 2, "flow")]
    [InlineData("[a]\ntitle: x", 2, "known are")]
    [InlineData("[a]\ntitle en:", 2, "title")]
    [InlineData("[a]\ntitle en: x\ntitle EN: y", 3, "title")]
    [InlineData("[a]\nreply e: x", 2, "known are")]
    [InlineData("[a]\nexamples en: hello", 2, "lines below")]
    [InlineData("[a]\nexamples en:\n  b\nexamples en:\n  c", 4, "once for a language")]
    [InlineData("[a]\nexample en:\n  b", 2, "known are")]
    [InlineData("[a]\nhello", 2, "a key, a colon")]
    [InlineData("[a]\n:", 2, "a key, a colon")]
    [InlineData("[a]\n\thello", 2, "a key, a colon")]
    public void Parse_WrongLine_NamesFileAndLine(string text, int line, string problem)
    {
        var failure = Assert.Throws<FormatException>(() => IntentFile.Parse("wrong", text));

        Assert.StartsWith($"wrong, line {line}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnyText_ReadsOrNamesALine() => Prop.ForAll(Lines, static lines =>
    {
        try
        {
            IntentFile.Parse("any", string.Join('\n', lines));
            return true;
        }
        catch (FormatException failure)
        {
            return failure.Message.StartsWith("any, line ", StringComparison.Ordinal);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyExamples_AreReadAsTheyStand() => Prop.ForAll(Utterances, static examples =>
    {
        var text = "[a]\nexamples zh:\n" + string.Concat(examples.Select(static example => $"  {example}\n"));
        Assert.Equal(examples, Assert.Single(IntentFile.Parse("any", text)).Examples["zh"]);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<string[]> Lines => Gen.Elements("[a]", "[b]", "action: answer", "flow: x", "title en: t", "reply zh: 好", "examples en:", "  hello", "   x", "#", "", ":", "[", " ")
        .ArrayOf().ToArbitrary();

    private static Arbitrary<string[]> Utterances => Gen.Elements("退", "货", "a", "B", "?", ":", "#", "[", "]", "，", "é", "😀", " ")
        .NonEmptyListOf().Select(static parts => string.Concat(parts).Trim()).Where(static text => text.Length > 0).ArrayOf().ToArbitrary();
}
