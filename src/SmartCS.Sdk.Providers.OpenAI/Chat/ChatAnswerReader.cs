using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>
/// Reads an answer, whether it comes as server-sent events, as one JSON object or as one object to a line, and whatever was
/// asked for. Not safe for concurrent use.
/// </summary>
internal sealed class ChatAnswerReader(VendorConnection connection, AnswerBytes bytes) : IDisposable
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonReaderOptions LenientMany = Lenient with { AllowMultipleValues = true };

    private readonly ChatAnswer _answer = new(connection);
    private readonly Queue<ChatResponseUpdate> _waiting = new();
    private PooledBuffer? _unfinished;
    private Form _form;
    private bool _isErrorEvent;
    private bool _isDone;

    private enum Form
    {
        Unknown,
        Events,
        Json,
    }

    /// <summary>Whether the vendor said all there is to the answer; what may follow is usage.</summary>
    public bool IsFinished => _answer.IsFinished;

    /// <summary>Whether the end of the stream was announced.</summary>
    public bool IsDone => _isDone;

    /// <summary>The next update of what was read so far.</summary>
    /// <returns>Null where more must be read.</returns>
    /// <exception cref="ModelException">The vendor reports an error, or what it sends cannot be read.</exception>
    public ChatResponseUpdate? Next()
    {
        if (_form == Form.Unknown && !TellForm(isEnd: false))
        {
            return null;
        }

        while (_form == Form.Events && !_isDone && bytes.TryReadLine(out var line))
        {
            if (ReadLine(line) is { } update)
            {
                return update;
            }
        }

        return null;
    }

    /// <summary>Takes what is left at the end of the answer.</summary>
    /// <param name="isEnd">Whether the vendor closed the answer, rather than the reader gave up waiting for what may follow.</param>
    /// <returns>The last updates, at least one.</returns>
    /// <exception cref="ModelException">There is no answer, it is not whole, or the vendor reports an error.</exception>
    public IEnumerable<ChatResponseUpdate> Complete(bool isEnd)
    {
        if (_form == Form.Unknown)
        {
            TellForm(isEnd: true);
        }

        if (isEnd && !_isDone)
        {
            if (_form == Form.Events)
            {
                Wait(ReadLine(bytes.TakeRest()));
                Wait(EndEvent());
            }
            else if (_form == Form.Json)
            {
                ReadValues(bytes.TakeRest());
                _isDone = true;
            }
        }

        _waiting.Enqueue(_answer.Complete(_isDone));
        return _waiting;
    }

    public void Dispose() => _unfinished?.Dispose();

    private bool TellForm(bool isEnd)
    {
        switch (bytes.PeekFirst(isEnd))
        {
            case 0:
                return false;
            case (byte)'{' or (byte)'[':
                _form = Form.Json;
                return true;
            case (byte)'<':
                throw Failures.Invalid(connection, "is a web page; the address may be wrong");
            default:
                _form = Form.Events;
                return true;
        }
    }

    private ChatResponseUpdate? ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return EndEvent();
        }

        if (line.StartsWith("data:"u8))
        {
            return ReadData(Trim(line[5..]));
        }

        if (line.StartsWith("event:"u8))
        {
            _isErrorEvent = Trim(line[6..]).SequenceEqual("error"u8);
            return null;
        }

        // Some put an error, or everything, between the events without a mark. Comments, ids and the rest mean nothing here.
        return line[0] == '{' ? ReadData(Trim(line)) : null;
    }

    private ChatResponseUpdate? ReadData(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return null;
        }

        if (_unfinished is null && data.SequenceEqual("[DONE]"u8))
        {
            _isDone = true;
            return null;
        }

        if (_unfinished is not null)
        {
            // An object that is spread over several lines, as the format of events allows; the empty line after it ends it.
            Append("\n"u8);
            Append(data);
            return null;
        }

        var isList = data[0] == '[' && Trim(data[1..]).StartsWith("{"u8);
        if (data[0] != '{' && !isList && !_isErrorEvent)
        {
            // A sign of life, or nothing that could be one of ours.
            return null;
        }

        if (TryParse(data) || _isErrorEvent)
        {
            return Take(data);
        }

        _unfinished = new PooledBuffer(data.Length * 2);
        Append(data);
        return null;
    }

    private ChatResponseUpdate? EndEvent()
    {
        _isErrorEvent = false;
        if (_unfinished is not { } unfinished)
        {
            return null;
        }

        _unfinished = null;
        using (unfinished)
        {
            return ReadValue(unfinished.Written.Span);
        }
    }

    private ChatResponseUpdate? Take(ReadOnlySpan<byte> data)
    {
        if (!_answer.Chunk.HasError && !_isErrorEvent)
        {
            return _answer.Take();
        }

        // An error that says nothing, beside an answer, is a field that its vendor always sends.
        var error = VendorError.Parse(data);
        return _answer.Chunk.HasChoices && !_isErrorEvent && error.IsBlank ? _answer.Take() : throw Failures.Inside(connection, error);
    }

    private void ReadValues(ReadOnlySpan<byte> json)
    {
        while (json.IndexOfAnyExcept(" \t\r\n"u8) is var start and >= 0)
        {
            json = json[start..];
            var reader = new Utf8JsonReader(json, LenientMany);
            int length;
            try
            {
                reader.Read();
                reader.Skip();
                length = (int)reader.BytesConsumed;
            }
            catch (JsonException)
            {
                throw Failures.Invalid(connection, "is not JSON");
            }

            Wait(ReadValue(json[..length]));
            json = json[length..];
        }
    }

    private ChatResponseUpdate? ReadValue(ReadOnlySpan<byte> json)
    {
        // A list holds errors with some gateways, and nothing otherwise.
        if (json[0] != '{')
        {
            throw json[0] == '[' && VendorError.Parse(json) is { } error && error != default ? Failures.Inside(connection, error) : Failures.Invalid(connection, "is not one");
        }

        return TryParse(json) ? Take(json) : throw Failures.Invalid(connection, "is not JSON");
    }

    private bool TryParse(ReadOnlySpan<byte> json)
    {
        _answer.Chunk.Clear();
        try
        {
            var reader = new Utf8JsonReader(json, Lenient);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            AnswerParser.Read(ref reader, _answer.Chunk);
            return reader.TokenType == JsonTokenType.EndObject && !reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter where a name is no text at all.
            _answer.Chunk.Clear();
            return false;
        }
    }

    private void Wait(ChatResponseUpdate? update)
    {
        if (update is not null)
        {
            _waiting.Enqueue(update);
        }
    }

    private void Append(ReadOnlySpan<byte> data)
    {
        data.CopyTo(_unfinished!.GetSpan(data.Length));
        _unfinished.Advance(data.Length);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
