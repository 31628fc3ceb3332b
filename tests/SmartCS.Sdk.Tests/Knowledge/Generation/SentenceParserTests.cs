using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

public sealed class SentenceParserTests
{
    private static readonly ulong E1 = EvidenceIds.EntryBit(0);
    private static readonly ulong E2 = EvidenceIds.EntryBit(1);

    [Theory]
    [InlineData("{\"sentences\":[{\"text\":\"Hi there.\",\"cites\":[\"e1\"]},{\"text\":\"Bye.\",\"cites\":[\"e2\"]}]}")]
    [InlineData("```json\n{\"sentences\":[{\"text\":\"Hi there.\",\"cites\":[\"e1\"]},{\"text\":\"Bye.\",\"cites\":[\"e2\"]}]}\n```")]
    [InlineData("Sure! Here it is:\n{ \"sentences\": [ {\"cites\": \"e1\", \"text\": \"Hi there.\"}, {\"text\":\"Bye.\",\"cites\":[2],}, ] , } Hope it helps.")]
    [InlineData("{\"sentences\":[\"Hi there. [e1]\", \"Bye [e2].\"]}")]
    [InlineData("[{\"text\":\"Hi there.\",\"cites\":[\"E1\"]},{\"text\":\"Bye.\",\"cites\":[{\"id\":\"e2\"}]}]")]
    [InlineData("Hi there. [e1] Bye. [e2]")]
    [InlineData("- **Hi there.** [e1]\n- Bye. 【e2】")]
    public void Read_AnyForm_GivesSentencesWithCitations(string answer)
    {
        foreach (var pieceLength in (int[])[1, 3, 1_000])
        {
            var sentences = Parse(answer, pieceLength, out _);

            Assert.Equal(2, sentences.Count);
            Assert.Equal("Hi there.", sentences[0].Text);
            Assert.StartsWith("Bye", sentences[1].Text, StringComparison.Ordinal);
            Assert.Equal(E1, sentences[0].Cited & E1);
            Assert.Equal(E2, sentences[1].Cited & E2);
        }
    }

    [Fact]
    public void Read_SeveralSentencesInOneText_AreSplit() =>
        Assert.Equal(["可以退货。", "请保留包装。"], Parse("{\"sentences\":[{\"text\":\"可以退货。请保留包装。\",\"cites\":[\"e1\"]}]}", 1_000, out _).Select(sentence => sentence.Text));

    [Fact]
    public void Read_Escapes_AreUnescaped() => Assert.Equal("“Ünï” \"x\" 你.", Parse("{\"sentences\":[{\"text\":\"\\u201cÜn\\u00ef” \\\"x\\\" \\u4f60.\"}]}", 1, out _).Single().Text);

    [Fact]
    public void Read_FirstObjectComplete_GivesItBeforeTheRestArrives()
    {
        var parser = new SentenceParser();

        parser.Read("{\"sentences\":[{\"text\":\"First.\",\"cites\":[\"e1\"]},{\"text\":\"Sec");

        Assert.Equal("First.", Assert.Single(parser.Sentences).Text);
    }

    [Theory]
    [InlineData("{\"sentences\":[]}", true)]
    [InlineData("```json\n{ \"sentences\" : [ ] }\n```", true)]
    [InlineData("[]", true)]
    [InlineData("{}", true)]
    [InlineData("{\"sentences\":[{\"foo\":1", false)]
    [InlineData("", false)]
    [InlineData("{\"sentences\":[{\"text\":\"I am cut o", false)]
    public void IsEmptyAnswer_NoSentence_TellsAbstentionFromRubbish(string answer, bool isEmpty)
    {
        var sentences = Parse(answer, 2, out var parser);

        Assert.Empty(sentences);
        Assert.Equal(isEmpty, parser.IsEmptyAnswer);
    }

    [Fact]
    public void Read_AnyTextInAnyPieces_NeverThrowsAndDoesNotDependOnThePieces()
    {
        var text = Gen.Elements('{', '}', '[', ']', '"', ':', ',', '\\', 'u', 'e', '1', ' ', '.', 'a', '。', '退', '`', '\n', '*', '\uD800').ArrayOf().Select(chars => new string(chars));
        Prop.ForAll(text.ToArbitrary(), answer => Parse(answer, 1, out _).SequenceEqual(Parse(answer, 1_000, out _))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_HugeAnswer_IsCutOff()
    {
        var parser = new SentenceParser();

        for (var i = 0; i < 1_000; i++)
        {
            parser.Read(new string('a', 1_000));
        }

        parser.Complete();
        Assert.True(parser.Sentences.Sum(sentence => sentence.Text.Length) <= SentenceParser.MaxLength);
    }

    private static List<DraftSentence> Parse(string answer, int pieceLength, out SentenceParser parser)
    {
        parser = new SentenceParser();
        for (var i = 0; i < answer.Length; i += pieceLength)
        {
            parser.Read(answer.AsSpan(i, Math.Min(pieceLength, answer.Length - i)));
        }

        parser.Complete();
        return parser.Sentences;
    }
}
