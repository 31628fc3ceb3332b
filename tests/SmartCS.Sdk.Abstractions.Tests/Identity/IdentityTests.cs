using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests.Identity;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("acme")]
    [InlineData("商店-1")]
    [InlineData("a b/c:d")]
    [InlineData("😀")]
    public void Constructor_WellFormedText_KeepsIt(string text)
    {
        Assert.Equal(text, new MerchantId(text).Value);
        Assert.Equal(text, new EntryId(text).ToString());
        Assert.Equal(new MessageId(text), (MessageId)text);
    }

    [Theory]
    [InlineData("", "0 characters")]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\0", "U+0000")]
    public void Constructor_BadText_SaysWhatIsWrong(string text, string said)
    {
        var error = Assert.Throws<ArgumentException>(() => new ConversationId(text));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ConversationId), error.Message, StringComparison.Ordinal);
    }

    // Not a theory: a test runner's own serialisation would mend the texts.
    [Fact]
    public void Constructor_UnpairedSurrogate_SaysWhere()
    {
        Assert.Contains("unpaired surrogate at 1", Assert.Throws<ArgumentException>(() => new EntryId("a\uD83D")).Message, StringComparison.Ordinal);
        Assert.Contains("unpaired surrogate at 0", Assert.Throws<ArgumentException>(() => new EntryId("\uDE00a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_TooLong_SaysWhatIsAllowed()
    {
        Assert.Equal(128, new ShopperId(new string('a', 128)).Value.Length);
        var error = Assert.Throws<ArgumentException>(() => new ShopperId(new string('a', 129)));
        Assert.Contains("129 characters; allowed are 1 to 128", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_HasNoText() => Assert.Equal(string.Empty, default(MerchantId).Value);

    [Fact]
    public void Json_AnyIdentity_ComesBackAsItWas() => Prop.ForAll<NonEmptyString>(text =>
    {
        string? wellFormed = null;
        try
        {
            wellFormed = new EntryId(text.Get).Value;
        }
        catch (ArgumentException)
        {
            return;
        }

        var revision = new KnowledgeRevision { Revision = 1, EntryId = wellFormed, ChangedAt = DateTimeOffset.UnixEpoch, ChangedBy = "test" };
        var json = JsonSerializer.Serialize(revision, SdkJsonContext.Relaxed.KnowledgeRevision);
        Assert.Equal(revision, JsonSerializer.Deserialize(json, SdkJsonContext.Relaxed.KnowledgeRevision));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\"\"")]
    [InlineData("12")]
    [InlineData("\"a\\u0000\"")]
    public void Json_BadIdentity_IsAJsonError(string id) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"id":{{id}},"kind":"Faq","title":"t"}""", SdkJsonContext.Relaxed.KnowledgeEntry));

    [Theory]
    [InlineData("zh-CN", "zh")]
    [InlineData("ZH", "zh")]
    [InlineData("en-GB", "en")]
    public void Locale_Language_IsTheFirstPart(string tag, string language) => Assert.Equal(language, new Locale(tag).Language.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("中文")]
    [InlineData("en_US")]
    [InlineData("1en")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789")]
    public void Locale_NotATag_Throws(string tag)
    {
        Assert.False(Locale.IsTag(tag));
        Assert.Throws<ArgumentException>(() => new Locale(tag));
    }

    [Fact]
    public void Locale_HasSameLanguageAs_LooksAtTheLanguageAlone()
    {
        Assert.True(new Locale("zh-Hant-TW").HasSameLanguageAs(Locale.Chinese));
        Assert.False(Locale.English.HasSameLanguageAs(Locale.Chinese));
    }
}
