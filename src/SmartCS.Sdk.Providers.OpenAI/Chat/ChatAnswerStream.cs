using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads the updates of an answer from the network.</summary>
internal static class ChatAnswerStream
{
    // Once an answer is finished only its usage may follow. A vendor that neither sends it nor ends is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Reads an answer and disposes of it.</summary>
    public static async IAsyncEnumerable<ChatResponseUpdate> ReadAsync(VendorHttp http, HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var disposal = response;
        Stream stream;
        try
        {
            stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw http.Translate(exception, cancellationToken);
        }

        using var bytes = new AnswerBytes(stream, http.Connection.MaxResponseBytes);
        using var reader = new ChatAnswerReader(http.Connection, bytes);
        bool? hasMore = true;
        while (hasMore == true && !reader.IsDone)
        {
            while (reader.Next() is { } update)
            {
                yield return update;
            }

            hasMore = reader.IsDone ? false : await FillAsync(http, bytes, reader.IsFinished, cancellationToken).ConfigureAwait(false);
        }

        foreach (var update in reader.Complete(isEnd: hasMore == false))
        {
            yield return update;
        }
    }

    // Null where the wait was given up.
    private static async ValueTask<bool?> FillAsync(VendorHttp http, AnswerBytes bytes, bool isFinished, CancellationToken cancellationToken)
    {
        try
        {
            var fill = bytes.FillAsync(cancellationToken);
            return fill.IsCompleted || !isFinished
                ? await fill.ConfigureAwait(false)
                : await fill.AsTask().WaitAsync(Patience, http.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (isFinished)
        {
            return null;
        }
        catch (Exception exception) when (isFinished && exception is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            // The answer was whole before the connection broke.
            return null;
        }
        catch (Exception exception)
        {
            throw http.Translate(exception, cancellationToken);
        }
    }
}
