using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class StreamPropertyTests
{
    private static readonly VendorConnection Connection = VendorConnection.Create(SampleRequests.Options(VendorPresets.DashScope), "X");

    [Fact]
    public void Read_SameBytesInAnyPieces_GivesTheSameUpdates() =>
        Prop.ForAll(Bodies().ToArbitrary(), Gen.Choose(1, 40).NonEmptyListOf().ToArbitrary(), (body, sizes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            return ReadAll(bytes, [int.MaxValue]) == ReadAll(bytes, [.. sizes]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Read_AnyByteDamagedOrMissing_GivesAnAnswerOrAModelFailure()
    {
        var whole = Encoding.UTF8.GetBytes(Wire.Text("您好 <think>") + Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"n\":[1]}"}}""") + Wire.Finish() + Wire.Usage(3, 4) + Wire.Done);
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).Zip(Gen.Choose(0, 255)).ToArbitrary(), damage =>
        {
            var (at, value) = damage;
            byte[] changed = [.. whole];
            changed[at] = (byte)value;
            return ReadAll(changed, [7]).Length > 0 && ReadAll(whole[..at], [7]).Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Split_ThinkTagsInAnyPieces_GivesTheSame() =>
        Prop.ForAll(Gen.Elements("<think>", "</think>", "<", "th", "ink>", "</", "\n", "想", "答").NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 5).NonEmptyListOf().ToArbitrary(), (parts, sizes) =>
        {
            var text = string.Concat(parts);
            return Split(text, [int.MaxValue]) == Split(text, [.. sizes]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static (string, string) Split(string text, int[] sizes)
    {
        var tags = new ThinkTags();
        var (thoughts, answer) = ("", "");
        for (int at = 0, i = 0; at < text.Length; i++)
        {
            var length = Math.Min(sizes[i % sizes.Length], text.Length - at);
            var (thought, word) = tags.Split(text.Substring(at, length), isLast: at + length == text.Length);
            (thoughts, answer) = (thoughts + thought, answer + word);
            at += length;
        }

        return (thoughts, answer);
    }

    private static Gen<string> Bodies() =>
        from end in Gen.Elements("\n", "\r\n", "\r")
        from pieces in Gen.Elements(
            Wire.Text("您好😀"), Wire.Text("a"), Wire.Text("<think>"), Wire.Text("</think>"), Wire.Text("\\ud83d"), Wire.Text("\\ude00"), ": 保持\n\n", "\n", "event: ping\ndata: {}\n\n",
            Wire.Usage(1, 2), Wire.Calls("""{"index":0,"id":"a","function":{"name":"f","arguments":"{\"城\":"}}"""), Wire.Calls("""{"index":0,"function":{"arguments":"\"市\"}"}}"""),
            "data: {\"choices\":[{\"delta\":\ndata: {\"content\":\"行\"}}]}\n\n", "data:" + Wire.Delta("\"reasoning_content\":\"思\"")[6..], Wire.Event("""{"error":{"code":"rate_limit_exceeded"}}"""), "data: {broken\n\n", "{\"error\":\"bare\"}\n").ListOf()
        from finish in Gen.Elements(Wire.Finish(), "", Wire.Finish("length"))
        from done in Gen.Elements(Wire.Done, "", "data: [DONE]")
        from mark in Gen.Elements("", "\uFEFF")
        select mark + (string.Concat(pieces) + finish + done).Replace("\n", end);

    // Everything that a caller sees, as text.
    private static string ReadAll(byte[] bytes, int[] sizes)
    {
        using var source = new AnswerBytes(new PiecewiseStream(bytes, sizes), 1 << 20, capacity: 16);
        using var reader = new ChatAnswerReader(Connection, source);
        var told = new StringBuilder();
        try
        {
            var hasMore = true;
            while (hasMore && !reader.IsDone)
            {
                while (reader.Next() is { } update)
                {
                    Tell(told, update);
                }

                hasMore = !reader.IsDone && source.FillAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            }

            foreach (var update in reader.Complete(isEnd: true))
            {
                Tell(told, update);
            }
        }
        catch (ModelException failure)
        {
            told.Append($"{failure.Failure}: {failure.Message}");
        }

        return told.ToString();
    }

    private static void Tell(StringBuilder told, ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
        {
            told.Append(content switch
            {
                TextContent text => $"text {text.Text}",
                TextReasoningContent reasoning => $"thought {reasoning.Text}",
                FunctionCallContent call => $"call {call.CallId} {call.Name} {string.Join(',', call.Arguments ?? new Dictionary<string, object?>())} {call.Exception?.Message}",
                UsageContent usage => $"usage {usage.Details.TotalTokenCount}",
                _ => content.GetType().Name,
            }).Append('\n');
        }

        told.Append($"{update.ResponseId} {update.ModelId} {update.FinishReason}\n");
    }

    private sealed class PiecewiseStream(byte[] bytes, int[] sizes) : MemoryStream(bytes)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, sizes[_reads++ % sizes.Length])], cancellationToken);
    }
}
