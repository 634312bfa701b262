public import StrictJSON

/// Why a line is not a call, and to what an answer that says so must be addressed.
public struct CallFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The line is not JSON.
    case notJSON(JSONError)
    /// The line is JSON, and breaks that rule of a request.
    case notARequest(BrokenRule)
    /// The request's `params` is not an object: parameters are given by name only.
    case parametersNotAnObject
  }

  /// The rules of JSON-RPC 2.0, section 4, and the limits of this reader.
  public enum BrokenRule: Hashable, Sendable {
    /// A call is an object.
    case notAnObject
    /// A batch, which the standard allows and this reader does not: calls come one a line.
    case batch
    /// Containers are nested at most that deep, the outermost included.
    case tooDeep(limit: Int)
    /// `"jsonrpc"` is there.
    case noVersion
    /// `"jsonrpc"` is the string `2.0`.
    case otherVersion
    /// `"id"` is a string, a number or null.
    case badId
    /// `"id"` is written in that many bytes at most.
    case idTooLong(limit: Int)
    /// `"method"` is there.
    case noMethod
    /// `"method"` is a string.
    case badMethod
    /// Members have a meaning.
    case unknownMember(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// What the answer carries: `null` where the call's id could not be read; nil when it was a
  /// notification, which wants no answer.
  public let id: CallId?

  /// What programs know it by.
  public var name: String {
    switch reason {
    case .notJSON: "not-json"
    case .notARequest: "not-a-request"
    case .parametersNotAnObject: "parameters-not-an-object"
    }
  }

  /// The code that the standard has for it: -32700, -32600 or -32602.
  public var code: Int {
    switch reason {
    case .notJSON: CallErrorCode.notJSON
    case .notARequest: CallErrorCode.notARequest
    case .parametersNotAnObject: CallErrorCode.badParameters
    }
  }
}

/// The error codes that JSON-RPC 2.0, section 5.1, reserves.
public enum CallErrorCode {
  /// The line is not JSON: "Parse error".
  public static let notJSON = -32700
  /// The line is not a request: "Invalid Request".
  public static let notARequest = -32600
  /// Nothing has that name: "Method not found".
  public static let noSuchMethod = -32601
  /// The parameters are not those of the method: "Invalid params".
  public static let badParameters = -32602
}
