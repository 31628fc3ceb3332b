using System.Text.Json;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Abstractions.Tests;

public sealed class SdkJsonContextTests
{
    [Theory]
    [InlineData("""{ "id": "a", "kind": "Article", "title": "发货" }""")]
    [InlineData("""{ "id": "a", "kind": "Article", "title": "发货", "body": null, "alternatives": null, "identifiers": null, "tags": null, "facets": null, "supersedes": null }""")]
    public void Deserialize_EntryWithTheRequiredPropertiesOnly_HasTheDefaultsOfTheRest(string json)
    {
        var entry = JsonSerializer.Deserialize(json, SdkJsonContext.Relaxed.KnowledgeEntry)!;

        Assert.Equal(ApprovalState.Approved, entry.State);
        Assert.Equal(string.Empty, entry.Body);
        Assert.Empty(entry.Alternatives);
        Assert.Empty(entry.Identifiers);
        Assert.Empty(entry.Tags);
        Assert.Empty(entry.Facets);
        Assert.Empty(entry.Supersedes);
        Assert.Null(KnowledgeEntryValidator.FindProblem(entry));
    }

    [Fact]
    public void Deserialize_ReplyWithTheRequiredPropertiesOnly_HasNoCitationsAndNoRoute()
    {
        var reply = JsonSerializer.Deserialize("""{ "message": "1", "text": "好的", "outcome": "Answered" }""", SdkJsonContext.Relaxed.Reply)!;

        Assert.Empty(reply.Citations);
        Assert.Empty(reply.Route);
    }
}
