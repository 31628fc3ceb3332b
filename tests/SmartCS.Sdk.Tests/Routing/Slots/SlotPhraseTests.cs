using System.Text;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

/// <summary>What shoppers write and what is read from it, for people to look through: <c>phrases.txt</c> and the accepted file beside it.</summary>
public sealed class SlotPhraseTests
{
    [Fact]
    public void Extract_Phrases_GiveWhatWasAccepted()
    {
        var output = new StringBuilder("On Wednesday, 2026-11-18 10:00 in Shanghai; the shop sells in CNY.\n\n");
        foreach (var line in File.ReadLines(RepositoryRoot.Combine("tests/SmartCS.Sdk.Tests/Routing/Slots/phrases.txt")))
        {
            output.Append(line.StartsWith("## ", StringComparison.Ordinal) ? $"\n{line}\n\n" : line.Length == 0 ? string.Empty : Shop.Line(line));
        }

        Snapshot.Match(output.ToString());
    }
}
